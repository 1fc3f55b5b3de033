-- Points of fields, lines and terminals. The two trackers of lines print routes in two ways: points of latitude and longitude
-- joined by ':', with ';' between pieces; and well-known text with the longitude first.
with printed as (
    select
        source_id,
        source_id || '.' || pipeline_name || '.' || item as place_id,
        string_split_regex(route, '[:;]')                as points,
        ','                                              as separator,
        1                                                as latitude_at,
        vintage_on
    from snapshot.gem_goit
    where route is not null
    union all by name
    select
        source_id,
        source_id || '.' || unit_id_gem                        as place_id,
        regexp_extract_all(route, '-?[0-9.]+ -?[0-9.]+')       as points,
        ' '                                                    as separator,
        2                                                      as latitude_at,
        vintage_on
    from snapshot.gem_ggit
    where route is not null
),

numbered as (
    select * exclude (points), unnest(points) as point, generate_subscripts(points, 1) as point_number
    from printed
),

point as (
    select
        source_id,
        place_id,
        point_number,
        cast(string_split(point, separator)[latitude_at] as decimal(24, 6))     as latitude,
        cast(string_split(point, separator)[3 - latitude_at] as decimal(24, 6)) as longitude,
        null                                                                    as location_accuracy,
        null                                                                    as subnational_unit,
        vintage_on
    from numbered
    union all by name
    select
        source_id,
        source_id || '.' || unit_id_gem as place_id,
        1                               as point_number,
        latitude,
        longitude,
        location_accuracy,
        subnational_unit,
        vintage_on
    from snapshot.gem_goget
    where latitude is not null and longitude is not null
)

select
    p.place_id,
    p.point_number,
    p.latitude,
    p.longitude,
    p.location_accuracy,
    p.subnational_unit,
    p.vintage_on,
    v.vintage_basis,
    [p.source_id] as source_ids
from point as p
join build.vintage_in_force as v using (source_id, vintage_on)
