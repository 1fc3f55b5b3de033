-- Proposition: facilities set Iraq's place on the oil market: what it can ship is what it ships.
-- The capacity stated for the newest time counts; the newest exports since then stand against it, halts left out.
-- Supports: at least the threshold's share of it is used. Contradicts: less is. Silent: the bound of the capacity leaves it open.
with capacity as (
    select f.*, p.origin, p.source_url, p.known_on as page_known_on, p.source_id
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator = 'export_capacity'
        and not f.is_forecast
        and f.period_start = (
            select max(period_start) from core.indicator_fact where indicator = 'export_capacity' and not is_forecast
        )
    qualify row_number() over (partition by p.origin order by p.known_on, f.fact_id, p.source_url) = 1
),

flow as (
    select output_kbd, period_from, period_start, period_end, origins, vintage_basis, output_id
    from core.field_output
    where metric = 'exports'
        and area_id in ('iraq', 'southern_iraq')
        and destination_iso3 is null
        and page_fault is null
        and not is_planned
        and output_kbd is not null
),

used as (
    select
        c.*, e.output_kbd, e.period_from as export_period, e.vintage_basis,
        100 * e.output_kbd / c.value_high as least_pct,
        100 * e.output_kbd / c.value_low as most_pct
    from capacity as c
    join flow as e on e.period_start >= c.period_start
    where 100 * e.output_kbd / c.value >= threshold('ENG-02', 'shut_in_share_pct')
    qualify row_number() over (
        partition by c.origin order by e.period_end desc, date_diff('day', e.period_start, e.period_end), e.output_id
    ) = 1
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
    100 * output_kbd / value as observed_value,
    'pct' as observed_unit,
    source_url as citation,
    page_known_on as known_on,
    vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    format(
        'Exports of {} kb/d in {} on a capacity of {}{} kb/d ({})',
        output_kbd::integer, export_period, replace(bound::varchar, '=', ''), value::integer, period_from
    ) as detail
from used
