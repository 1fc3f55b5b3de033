-- Names for readers, of every id that a mart shows: countries, companies, assets, projects.
select 'country' as entity_kind, country_iso3 as entity_id, country_name as entity_name, ['reference.country'] as source_ids
from reference.country
union all
select 'company', company_id, company_name, ['reference.company'] from reference.company
union all
select 'asset', asset_id, asset_name, ['reference.asset'] from reference.asset
union all
select 'project', project_id, project_name, ['reference.project'] from reference.project
