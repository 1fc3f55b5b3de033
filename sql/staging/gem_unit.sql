-- Units of every release with our ids and typed years. Parents are corrected where build.correction says so: the text that
-- it expects is replaced, all else of the cell stays. Operators keep their printed name; some have no id of ours.
with corrected as (
    select u.*, c.correction_id, c.expected_value, c.value as new_text
    from snapshot.gem_goget as u
    left join build.correction as c
        on c.source_id = u.source_id
        and c.column_name = 'parent'
        and c.action = 'override'
        and contains(u.parent, c.expected_value)
        and correction_applies(u.vintage_on, c.applies_from_on, c.mended_on)
        and correction_matches(c.match, map(['unit_id_gem', 'owner'], [u.unit_id_gem, u.owner]))
)

select
    u.unit_id_gem,
    u.vintage_on,
    a.entity_id as asset_id,
    u.unit_name,
    u.country <> 'Iraq' as is_shared_with_iran,
    u.fuel_type,
    replace(u.status, '_', ' ') as unit_status,
    try_cast(left(u.status_year, 4) as bigint) as status_year,
    try_cast(left(u.discovery_year, 4) as bigint) as discovery_year,
    try_cast(left(u.production_start_year, 4) as bigint) as production_start_year,
    coalesce(
        contains(u.production_start_year, 'expected')
        or try_cast(left(u.production_start_year, 4) as bigint) > year(u.vintage_on),
        false
    ) as is_start_expected,
    u.operator as operator_name,
    o.entity_id as operator_company_id,
    u.owner,
    case when u.correction_id is null then u.parent else replace(u.parent, u.expected_value, u.new_text) end as parent,
    u.parent as parent_published,
    u.correction_id,
    case when u.correction_id is null then 'reported' else 'corrected' end as flag,
    u.snapshot_id
from corrected as u
left join ids_by_name('asset', 'gem_goget') as a on a.alias = u.unit_name
left join ids_by_name('company', 'gem_goget') as o on o.alias = u.operator
