-- Proposition: the government has announced to plant the claimed number of trees.
-- The government's first target for all of Iraq counts; targets of agencies and later targets are other quantities.
-- Supports: the target is that number. Contradicts: it is another number. Silent: no target of the government is known.
with target as (
    select *
    from indicator_pages()
    where indicator = 'trees_planned' and subject_id = 'IRQ' and is_interested_party
    order by period_start, known_on, citation
    limit 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case
        when value between quantity_low('ENV-01', 'trees_planned') and quantity_high('ENV-01', 'trees_planned') then 'supports'
        else 'contradicts'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    format('{}: {} trees to be planted', stated_by, value::integer) || coalesce(' (' || note || ')', '') as finding
from target
