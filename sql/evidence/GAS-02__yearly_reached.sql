-- Proposition: read as a rate, the claimed amount a year can be produced in the Kurdistan Region.
-- One row for each field, the Region and its power plants, with its newest output.
-- Supports: output reaches the amount, less tolerance. Contradicts: never, since more money may still bring it there.
-- Silent: it is below.
with newest as (
    select *
    from kurdistan_gas_report()
    where not is_capacity
    qualify row_number() over (partition by subject order by period_end desc, gas_bcm_y, output_id) = 1
)

select
    origin,
    period_from as period,
    source_id,
    case when gas_bcm_y >= quantity_low('GAS-02', 'gas_potential_yearly') then 'supports' else 'silent' end as outcome,
    gas_bcm_y as observed_value,
    'bcm/y' as observed_unit,
    citation,
    known_on,
    vintage_basis,
    false as is_interested_party,
    flag >= 'estimated'::value_flag as is_estimate,
    format('{}: gas at {} bcm a year in {}', subject, shown(gas_bcm_y), period_from) as detail
from newest
qualify row_number() over (partition by origin, period_from order by gas_bcm_y desc) = 1
