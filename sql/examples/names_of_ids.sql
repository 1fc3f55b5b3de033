-- Which names belong to the ids of companies and projects?
--
-- One row per id; join entity_id to any column that ends in _id to read names instead of ids. No figures here.
select entity_kind, entity_id, entity_name
from mart.entity_name
where entity_kind in ('company', 'project')
order by entity_kind, entity_name
