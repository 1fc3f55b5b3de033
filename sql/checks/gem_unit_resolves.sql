-- Detects: an Iraqi unit of the tracker that has no id of ours, or one whose name leads to another asset than its unit id.
-- Matters because a renamed unit would drop out of its field's history, or lend its output to a neighbour: the map file alone
-- has two spellings of Qayara under two ids.
-- severity: error
select u.unit_id_gem, u.unit_name, u.vintage_on, u.asset_id, a.asset_id as asset_by_unit_id
from staging.gem_unit as u
left join core.asset as a on a.asset_id_gem = u.unit_id_gem
where not u.is_shared_with_iran and (u.asset_id is null or u.asset_id is distinct from a.asset_id)
