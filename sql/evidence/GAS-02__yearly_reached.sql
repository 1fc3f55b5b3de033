-- Proposition: read as a rate within reach, the Kurdistan Region can produce the claimed amount a year or more.
-- Output and capacity of one field, of the Region and of its power plants are lower bounds of what it can produce. What was
-- produced once was possible, so that age does not matter.
-- Supports: a lower bound, or the stated potential of all fields, reaches the amount less tolerance.
-- Contradicts: the stated potential of all fields is below it. Silent: a lower bound is below it.
with volume as (
    select
        origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
        true as is_potential,
        value,
        value_low,
        value_high,
        format('{} puts what all gas fields of the Kurdistan Region could give', said_by(stated_by, origin)) as what,
        'by ' || period_from as since
    from indicator_pages()
    where indicator = 'gas_output_potential' and subject_id = 'kurdistan_region' and can_decide
    union all by name
    select
        origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
        false as is_interested_party,
        false as is_potential,
        gas_bcm_y as value,
        null as value_low,
        null as value_high,
        format(
            '{} puts the gas {} {}', said_by(null, origin),
            case when is_capacity then 'capacity of' when is_output then 'output of' else 'that reaches' end, subject
        ) as what,
        'in ' || period_from as since
    from newest_kurdistan_gas_report()
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when coalesce(value_low, value) >= quantity_low('GAS-02', 'gas_potential_yearly') then 'supports'
        when is_potential and coalesce(value_high, value) < quantity_low('GAS-02', 'gas_potential_yearly') then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    value_low as observed_low,
    value_high as observed_high,
    quantity_low('GAS-02', 'gas_potential_yearly') as limit_value,
    'at_least' as limit_side,
    'bcm/y' as observed_unit,
    format('{} at {} bcm a year {}', what, shown(value), since) as finding
from volume
qualify row_number() over (partition by origin, period order by value desc) = 1
