-- Oil lines of one tracker, gas lines and terminals of the other, from the releases in force.
-- A line that started after what was known is left out; state and owners of the others are those of the release.
with line as (
    select
        g.source_id,
        g.source_id || '.' || g.pipeline_name || '.' || g.item as pipeline_id,
        g.pipeline_name,
        g.segment_name,
        'oil' as commodity,
        g.countries,
        g.status,
        g.start_year,
        g.parent,
        g.capacity_kbd,
        null as capacity_bcm_y,
        g.vintage_on
    from snapshot.gem_goit as g
    union all
    select
        g.source_id,
        g.source_id || '.' || g.unit_id_gem,
        g.unit_name,
        g.segment_name,
        case when g.tracker = 'GGIT' then 'gas' else 'lng' end,
        g.countries,
        g.status,
        g.start_year,
        g.parent,
        null,
        -- Terminals are rated in tonnes of LNG, which is no rate of gas; only cubic metres are taken.
        case when g.capacity_unit = 'bcm/y of gas' then g.capacity end,
        g.vintage_on
    from snapshot.gem_ggit as g
),

asset_name as (
    select alias, arg_min(entity_id, context = 'any') as asset_id
    from reference.alias
    where entity_kind = 'asset' and context in ('any', 'gem_goit', 'gem_ggit')
    group by alias
)

select
    l.pipeline_id,
    a.asset_id,
    l.pipeline_name,
    l.segment_name,
    l.commodity,
    coalesce(string_split(l.countries, ', '), []) as countries,
    l.status as line_status,
    try_cast(l.start_year as bigint) as start_year,
    l.parent,
    l.capacity_kbd,
    l.capacity_bcm_y,
    l.vintage_on,
    v.vintage_basis,
    [l.source_id] as source_ids
from line as l
join build.vintage_in_force as v using (source_id, vintage_on)
left join asset_name as a on a.alias = l.pipeline_name
where coalesce(try_cast(l.start_year as bigint), 0) <= year(v.known_until)
