-- Proposition: read as a rate, the claimed amount a year can be produced in the Kurdistan Region.
-- One row for each field, the Region and its power plants, with its newest output.
-- Supports: output reaches the amount, less tolerance. Contradicts: never, since more investment may still raise it.
-- Silent: it is below.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case when gas_bcm_y >= quantity_low('GAS-02', 'gas_potential_yearly') then 'supports' else 'silent' end as outcome,
    gas_bcm_y as observed_value,
    'bcm/y' as observed_unit,
    format('{}: gas at {} bcm a year in {}', subject, shown(gas_bcm_y), period_from) as finding
from newest_kurdistan_gas_report()
where not is_capacity
qualify row_number() over (partition by origin, period order by gas_bcm_y desc) = 1
