-- Proposition: read as an amount, the claimed volume is all that the gas fields of the Kurdistan Region would give.
-- Supports: proved reserves agree within the tolerance. Contradicts: they do not, or the output of one year is already more.
-- Silent: the output of one year that is not more.
with stated as (
    select
        origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
        vintage_basis::vintage_basis as vintage_basis,
        true as is_reserve,
        to_unit(value, unit, 'bcm', null) as value,
        to_unit(coalesce(value_low, 0), unit, 'bcm', null) as least,
        to_unit(value_high, unit, 'bcm', null) as most,
        format('{} puts the proved gas reserves of the Kurdistan Region', said_by(stated_by, origin)) as what
    from indicator_pages()
    where indicator = 'gas_reserves_proved' and subject_id = 'kurdistan_region' and can_decide and period_start <= about_on()
),

produced as (
    select
        origin, period, source_id, citation, known_on, is_estimate,
        vintage_basis::vintage_basis as vintage_basis,
        false as is_interested_party,
        false as is_reserve,
        gas_bcm_y as value,
        gas_bcm_y as least,
        null as most,
        format('{} puts the gas output of {} in the one year {}', said_by(null, origin), subject, period_from) as what
    from kurdistan_gas_report()
    where is_output and not is_capacity and period_days >= 365 and period_end <= about_on()
    qualify row_number() over (partition by subject order by gas_bcm_y desc, output_id) = 1
),

volume as (
    from stated
    union all by name
    from produced
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    gas_volume_outcome(is_reserve, least, most, 'gas_potential_total') as outcome,
    value as observed_value,
    gas_volume_limit(value, 'gas_potential_total') as limit_value,
    gas_volume_side(value, 'gas_potential_total') as limit_side,
    'bcm' as observed_unit,
    format('{} at {} bcm', what, shown(value)) as finding
from volume
qualify row_number() over (partition by origin, period order by is_reserve desc, value desc) = 1
