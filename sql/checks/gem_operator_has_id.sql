-- Detects: an operator that the tracker names for an Iraqi unit and that is no company of ours.
-- Matters because the field's output then counts for no country and swells what is not attributed.
-- severity: warning
select distinct operator_name, unit_name, vintage_on
from staging.gem_unit
where not is_shared_with_iran and operator_name is not null and operator_company_id is null
