-- Yearly output and design capacity of tracked fields as observations, so that an older release keeps the years that a newer
-- one no longer holds: the map file has only the last known year of each unit.
-- Volumes of a year become rates: oil by the days of that year, gas stays a yearly volume.
with per_year as (
    select
        *,
        case when quantity_kind = 'production' then 'production' else 'capacity' end as what,
        date_diff('day', make_date(data_year, 1, 1), make_date(data_year + 1, 1, 1)) as year_days
    from staging.gem_quantity
    where asset_id is not null
        and data_year is not null
        and fluid is not null
        and quantity_kind in ('production', 'production design capacity')
),

rated as (
    select
        p.*,
        case p.fluid when 'oil' then 'crude' else 'gas' end || '_' || p.what as measure,
        case p.fluid when 'oil' then 'kb/d' else 'bcm/y' end as rate_unit,
        cast(p.value * c.factor / case p.fluid when 'oil' then p.year_days else 1 end as decimal(24, 6)) as rate
    from per_year as p
    join build.unit_conversion as c
        on c.from_unit = p.unit
        and c.to_unit = case p.fluid when 'oil' then 'kb' else 'bcm' end
        and c.applies_to is null
)

-- One release may state a year twice; the later entry of the sheet is the tracker's newer one.
select
    'gem_goget_quantity.' || r.measure || '.' || r.asset_id as series_id,
    make_date(r.data_year, 1, 1) as period_start,
    r.vintage_on,
    s.source_id,
    'asset' as subject_kind,
    r.asset_id as subject_id,
    r.measure,
    null as basis,
    r.rate_unit as unit,
    'year' as period_kind,
    r.rate as value,
    case when make_date(r.data_year, 12, 31) > r.vintage_on then 'forecast' else r.flag::varchar end as flag,
    r.snapshot_id,
    s.publication_lag_days
from rated as r
join build.source as s on s.source_id = 'gem_goget_quantity'
qualify row_number() over (partition by r.asset_id, r.measure, r.data_year, r.vintage_on order by r.item desc) = 1
