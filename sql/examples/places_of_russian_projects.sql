-- Where do the Russian projects lie, and which export lines are near?
--
-- Degrees (WGS 84). A field has one point. For a line the first and the last point are shown; many routes are drawn straight
-- between them.
select place_kind, place_name, segment_name, point_kind, latitude, longitude, location_accuracy, place_status, project_ids
from mart.asset_place
where project_ids <> [] or (place_kind = 'oil_pipeline' and point_kind in ('start', 'end') and len(countries) > 1)
order by place_kind, place_name, segment_name, place_id, point_number
