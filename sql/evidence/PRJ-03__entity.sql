-- Proposition: the field and the company, as the document spells them, are a project of a Russian company in Iraq.
-- Both names are looked up among the aliases; a company also represents those that it controls.
-- Supports: they lead to exactly one project. Contradicts: to none, or to several, so that it is unclear which is meant.
-- Silent: never.
with named as (
    select distinct p.project_id, p.project_name, p.company_name
    from project_on_day() as p
    join core.alias as a on a.entity_kind = 'asset' and a.entity_id = p.asset_id
    join core.alias as c
        on c.entity_kind = 'company' and c.entity_id in (p.company_id, coalesce(p.parent_company_id, p.company_id))
    where a.alias = 'Badr' and c.alias = 'Gazprom'
)

select
    'aliases' as origin,
    '2024' as period,
    null as source_id,
    case when count(*) = 1 then 'supports' else 'contradicts' end as outcome,
    count(*) as observed_value,
    'count' as observed_unit,
    (select any_value(source_url) from core.alias where entity_kind = 'asset' and alias = 'Badr') as citation,
    null as known_on,
    false as is_estimate,
    case
        when count(*) = 1 then format('The names as printed lead to {} of {}.', any_value(project_name), any_value(company_name))
        else format('The names as printed lead to {} projects.', count(*))
    end as finding
from named
