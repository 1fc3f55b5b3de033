-- Proposition: the field is a Russian company's project.
-- Operator of the field in the newest release of the tracker that was out, where that is not older than fresh_months.
-- Supports: the operator is the company of the project. Contradicts: it is another one.
-- Silent: the release is older, or names no operator.
select
    'global_energy_monitor'           as origin,
    t.vintage_on::varchar             as period,
    t.source_ids[1]                   as source_id,
    case
        when t.vintage_on < as_of_on() - to_months(threshold('PRJ-02', 'fresh_months')::integer) then 'silent'
        when t.operator_company_id = p.company_id then 'supports'
        when t.operator_company_id is not null then 'contradicts'
        else 'silent'
    end                               as outcome,
    null::decimal(24, 6)              as observed_value,
    null                              as observed_unit,
    t.source_ids[1] || '@' || t.vintage_on as citation,
    case when t.vintage_basis = 'original' then t.vintage_on end as known_on,
    t.vintage_basis,
    false                             as is_interested_party,
    t.flag >= 'estimated'::value_flag as is_estimate,
    format(
        'Release {} of the tracker has {} as operator of {}.',
        t.vintage_on, coalesce(c.company_name, 'nobody'), p.asset_name
    )                                 as detail
from mart.russian_project as p
join core.tracked_field as t using (asset_id)
left join core.company as c on c.company_id = t.operator_company_id
where p.key_project = 'west_qurna_2' and p.project_kind = 'project'
