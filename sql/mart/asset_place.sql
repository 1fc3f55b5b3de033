-- Fields from the extraction tracker, lines and terminals from the two trackers of infrastructure, each with its points. Units
-- that Iraq shares with Iran are none of our assets and have no row.
with place as (
    select
        'gem_goget.' || f.unit_id_gem as place_id,
        'field'                       as place_kind,
        a.asset_name                  as place_name,
        null                          as segment_name,
        f.asset_id,
        ['Iraq']                      as countries,
        f.unit_status                 as place_status,
        f.flag
    from core.tracked_field as f
    join reference.asset as a using (asset_id)
    union all by name
    select
        p.pipeline_id   as place_id,
        case p.commodity when 'oil' then 'oil_pipeline' when 'gas' then 'gas_pipeline' else 'lng_terminal' end as place_kind,
        p.pipeline_name as place_name,
        p.segment_name,
        p.asset_id,
        p.countries,
        p.line_status   as place_status,
        'reported'      as flag
    from core.pipeline as p
),

russian as (
    select asset_id, list(project_id order by project_id) as project_ids
    from reference.project
    where project_kind = 'project' and asset_id is not null
    group by asset_id
)

select
    p.place_id,
    n.point_number,
    case
        when count(*) over (partition by p.place_id) = 1 then 'site'
        when n.point_number = 1 then 'start'
        when n.point_number = max(n.point_number) over (partition by p.place_id) then 'end'
        else 'via'
    end::point_kind as point_kind,
    p.place_kind::place_kind as place_kind,
    p.place_name,
    p.segment_name,
    p.asset_id,
    coalesce(r.project_ids, []) as project_ids,
    p.countries,
    n.subnational_unit,
    n.latitude,
    n.longitude,
    n.location_accuracy,
    p.place_status,
    n.vintage_on,
    n.vintage_basis,
    p.flag::value_flag as flag,
    n.source_ids
from place as p
join core.place_point as n using (place_id)
left join russian as r using (asset_id)
