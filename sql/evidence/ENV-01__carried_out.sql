-- Proposition: the plan is carried out: trees have been planted or pledged. Officials report on themselves.
-- Supports: a body reports at least the claimed number planted, or has taken on a share of it. Contradicts: never, since the
-- plan names no date. Silent: fewer trees so far.
with report as (
    select *
    from indicator_pages()
    where period_end <= about_on()
        and (
            indicator = 'trees_planted' and subject_id = 'IRQ'
            or indicator = 'trees_planned' and subject_kind <> 'country'
        )
    qualify row_number() over (partition by origin, period_from order by value desc, known_on, citation) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when indicator = 'trees_planned' or value >= quantity_low('ENV-01', 'trees_planned') then 'supports'
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    format(
        '{} reports {:,} trees {} in {}', said_by(stated_by, origin), value::integer,
        case indicator when 'trees_planned' then 'as its share of the plan' else 'planted' end, period_from
    ) as finding
from report
