-- Proposition: the plan is more than words: trees have been planted or taken on since. Officials speak of themselves.
-- Supports: a body reports at least the claimed number planted, or has taken on a share of it. Contradicts: never, since the
-- plan names no date. Silent: fewer trees so far.
with page as (
    select f.*, p.origin, p.source_url, p.known_on as page_known_on, p.source_id
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator = 'trees_planted' and f.subject_id = 'IRQ'
        or f.indicator = 'trees_planned' and f.subject_kind <> 'country'
    qualify row_number() over (partition by p.origin, f.period_from order by f.value desc, p.known_on, p.source_url) = 1
)

select
    origin,
    period_from as period,
    source_id,
    case
        when indicator = 'trees_planned' or value >= quantity_low('ENV-01', 'trees_planned') then 'supports'
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    source_url as citation,
    page_known_on as known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    format('{}: {} trees {}', stated_by, value::integer, replace(indicator, 'trees_', ''))
    || coalesce(' (' || note || ')', '') as detail
from page
