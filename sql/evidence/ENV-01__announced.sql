-- Proposition: the government has announced to plant the claimed number of trees.
-- One row per voice with an aim for all of Iraq; aims of agencies and later aims are other quantities.
-- Supports: the aim is that number. Contradicts: the first aim of the government is another. Silent: no aim of its own is known.
with page as (
    select f.*, p.origin, p.source_url, p.known_on as page_known_on, p.source_id
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator = 'trees_planned' and f.subject_id = 'IRQ' and f.is_interested_party
    order by f.period_start, p.known_on, p.source_url
    limit 1
)

select
    origin,
    period_from as period,
    source_id,
    case
        when value between quantity_low('ENV-01', 'trees_planned') and quantity_high('ENV-01', 'trees_planned') then 'supports'
        else 'contradicts'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    source_url as citation,
    page_known_on as known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    format('{}: {} trees to be planted', stated_by, value::integer) || coalesce(' (' || note || ')', '') as detail
from page
