-- Fields and blocks as the release in force has them. A release used in place of an older one is marked restated.
-- The map file no longer prints the fuel, so the newest release that does is used.
with fuel as (
    select unit_id_gem, arg_max(fuel_type, vintage_on) filter (where fuel_type is not null) as fuel_type
    from staging.gem_unit
    where vintage_on <= as_of_on() or vintage_on = (select min(vintage_on) from staging.gem_unit)
    group by unit_id_gem
)

select
    u.asset_id,
    u.unit_id_gem,
    f.fuel_type,
    u.unit_status,
    u.production_start_year,
    u.is_start_expected,
    u.operator_company_id,
    u.owner,
    u.parent,
    u.vintage_on,
    v.vintage_basis,
    u.flag,
    ['gem_goget'] as source_ids
from staging.gem_unit as u
join build.vintage_in_force as v on v.source_id = 'gem_goget' and v.vintage_on = u.vintage_on
join fuel as f using (unit_id_gem)
where u.asset_id is not null
