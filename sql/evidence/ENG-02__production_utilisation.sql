-- Proposition: new fields set Iraq's place on the oil market: it produces what its fields can give.
-- Each stated capacity stands against output of its month by OPEC's secondary sources. Where a level agreed in OPEC+ lies below
-- what fields can give, it is the level that sets the place.
-- Supports: at least the threshold's share of it is used. Contradicts: less is. Silent: the bound of the capacity leaves it open.
with capacity as (
    select f.*, p.origin, p.source_url, p.known_on as page_known_on, p.source_id
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator = 'production_capacity' and f.subject_id = 'IRQ' and not f.is_forecast
    qualify row_number() over (partition by f.fact_id, p.origin order by p.known_on, p.source_url) = 1
),

used as (
    select
        c.*, o.production_kbd, o.required_kbd, o.month, o.vintage_basis,
        100 * o.production_kbd / c.value_high as least_pct,
        100 * o.production_kbd / c.value_low as most_pct
    from capacity as c
    join mart.opec_conformity_monthly as o
        on o.country_iso3 = 'IRQ'
        and o.assessor = 'opec_secondary_sources'
        and o.month between c.period_start and c.period_end
    qualify row_number() over (partition by c.fact_id, c.origin order by o.month desc) = 1
)

select
    origin,
    period_from as period,
    source_id,
    case
        when least_pct >= threshold('ENG-02', 'utilisation_pct') then 'supports'
        when most_pct < threshold('ENG-02', 'utilisation_pct') then 'contradicts'
        else 'silent'
    end as outcome,
    100 * production_kbd / value as observed_value,
    'pct' as observed_unit,
    source_url as citation,
    page_known_on as known_on,
    vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    format(
        'Output of {} kb/d in {} on a capacity of {}{} kb/d{}',
        production_kbd::integer, strftime(month, '%Y-%m'), replace(bound::varchar, '=', ''), value::integer,
        coalesce(format(', level {} kb/d', required_kbd::integer), '')
    ) as detail
from used
