-- Proposition: the Development Road is meant as another way than Suez for goods between Asia and Europe.
-- Supports: an origin puts the transit over the road at fewer days than by Suez. Contradicts: at as many or more.
-- Silent: it gives the time of one way only.
with stated as (
    select
        origin,
        max(value) filter (where detail = 'by_road') as road_days,
        max(value) filter (where detail = 'by_suez') as suez_days,
        max_by(
            struct_pack(period, source_id, citation, known_on, vintage_basis), struct_pack(known_on, citation, period)
        ) as page,
        bool_or(is_interested_party) as is_interested_party,
        bool_or(is_estimate) as is_estimate
    from indicator_pages()
    where
        subject_id = 'development_road' and indicator = 'transit_time' and can_decide
        and period_start(period_from) <= about_on()
    group by origin
)

select
    origin,
    page.period, page.source_id, page.citation, page.known_on, page.vintage_basis,
    is_interested_party, is_estimate,
    case
        when road_days is null or suez_days is null then 'silent' else compared(road_days, suez_days, 'less_than')
    end as outcome,
    road_days as observed_value,
    case when road_days is not null then 'days' end as observed_unit,
    case when road_days is not null then suez_days end as limit_value,
    case when road_days is not null and suez_days is not null then 'less_than' end as limit_side,
    format(
        '{} puts the transit at {} days over the road and {} by Suez.',
        origin, coalesce(shown(road_days), 'unknown'), coalesce(shown(suez_days), 'unknown')
    ) as finding
from stated
