-- Proposition: the government has announced to plant the claimed number of trees.
-- The government's first target for all of Iraq counts; targets of agencies and later targets are other quantities. That a plan
-- was announced is the government's own act; whether it will be kept to is not asked here.
-- Supports: the target is that number. Contradicts: it is another number. Silent: no target of the government is known.
with target as (
    select *
    from indicator_pages()
    where indicator = 'trees_planned' and subject_id = 'IRQ' and party = 'iraqi_state' and can_decide
        and period_start <= about_on()
    order by period_start, known_on, citation
    limit 1
)

select
    voice(party, origin) as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    true as is_own_act,
    case
        when value between quantity_low('ENV-01', 'trees_planned') and quantity_high('ENV-01', 'trees_planned') then 'supports'
        else 'contradicts'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    format(
        '{} announced in {} that Iraq would plant {:,} trees', said_by(stated_by, origin), period_from, value::integer
    ) as finding
from target
