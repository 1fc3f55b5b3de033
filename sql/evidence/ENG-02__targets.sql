-- Proposition: officials themselves expect Iraq's place to grow with new capacity: what became of targets whose year has passed.
-- Supports: output of that year reached the target. Contradicts: it stayed below. Silent: the year is not over.
with target as (
    select f.*, p.origin, p.source_url, p.known_on as page_known_on, p.source_id
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator in ('production_capacity_target') and f.subject_id = 'IRQ'
    qualify row_number() over (partition by p.origin, f.period_from order by f.value, p.known_on, p.source_url) = 1
),

output as (
    select year(month) as in_year, max(production_kbd) as production_kbd
    from mart.opec_conformity_monthly
    where country_iso3 = 'IRQ' and assessor = 'opec_secondary_sources'
    group by in_year
),

reached as (
    select t.*, o.production_kbd
    from target as t
    left join output as o on o.in_year = year(t.period_end)
)

select
    origin,
    period_from as period,
    source_id,
    case
        when period_end > as_of_on() or production_kbd is null then 'silent'
        when production_kbd >= value then 'supports'
        else 'contradicts'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    source_url as citation,
    page_known_on as known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    format('{}: capacity of {} kb/d by {}', stated_by, value::integer, period_from)
    || coalesce(format(', highest output of that year {} kb/d', production_kbd::integer), '') as detail
from reached
