-- Proposition: read as a rate, the claimed amount a year is all that the gas fields of the Kurdistan Region would give.
-- Supports: a stated potential agrees within the tolerance.
-- Contradicts: it does not, or the output or capacity of one field or of the Region already exceeds the amount.
-- Silent: output or capacity that does not exceed it, or a potential too vague to tell.
with stated as (
    select
        origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
        vintage_basis::vintage_basis as vintage_basis,
        true as is_potential,
        value,
        coalesce(value_low, 0) as least,
        value_high as most,
        format(
            '{} puts what all gas fields of the Kurdistan Region could give by {}', said_by(stated_by, origin), period_from
        ) as what
    from indicator_pages()
    where indicator = 'gas_output_potential' and subject_id = 'kurdistan_region' and can_decide
),

reached as (
    select
        origin, period, source_id, citation, known_on, is_estimate,
        vintage_basis::vintage_basis as vintage_basis,
        false as is_interested_party,
        false as is_potential,
        gas_bcm_y as value,
        gas_bcm_y as least,
        null as most,
        format(
            '{} puts the gas {} of {} in {}',
            said_by(null, origin), if(is_capacity, 'capacity', 'output'), subject, period_from
        ) as what
    from newest_kurdistan_gas_report()
    where is_output
),

volume as (
    from stated
    union all by name
    from reached
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    gas_volume_outcome(is_potential, least, most, 'gas_potential_yearly') as outcome,
    value as observed_value,
    gas_volume_limit(value, 'gas_potential_yearly') as limit_value,
    gas_volume_side(value, 'gas_potential_yearly') as limit_side,
    'bcm/y' as observed_unit,
    format('{} at {} bcm a year', what, shown(value)) as finding
from volume
qualify row_number() over (partition by origin, period order by is_potential desc, value desc) = 1
