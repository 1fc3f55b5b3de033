-- Proposition: the trees of the claimed plan are to lessen what the gas industry does to the environment.
-- `detail` of a plan is the purpose that its page names.
-- Supports: a speaker names the gas sector. Contradicts: other_purpose_origins speakers or more name other purposes.
-- Silent: fewer do, since one report may leave a purpose out.
with named as (
    select *, voice(party, origin) as speaker
    from indicator_pages()
    where indicator = 'trees_planned' and subject_id = 'IRQ' and detail is not null and can_decide
        and value between quantity_low('ENV-01', 'trees_planned') and quantity_high('ENV-01', 'trees_planned')
        and period_start <= about_on()
    qualify row_number() over (partition by speaker order by detail = 'gas_sector' desc, known_on, citation) = 1
),

weighed as (
    select *, count(*) filter (where detail <> 'gas_sector') over () as other_speakers
    from named
)

select
    speaker as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when detail = 'gas_sector' then 'supports'
        when other_speakers >= threshold('ENV-01', 'other_purpose_origins') then 'contradicts'
        else 'silent'
    end as outcome,
    format(
        '{} named as the reason for the {:,} trees of {}: {}', said_by(stated_by, origin), value::integer, period_from,
        replace(detail, '_', ' ')
    ) as finding
from weighed
