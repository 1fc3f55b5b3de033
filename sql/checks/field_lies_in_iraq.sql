-- Detects: a field or terminal of Iraq outside the box that holds Iraq and its coast, 29 to 38 degrees north, 38 to 49 east.
-- Matters because trackers print coordinates in either order: swapped, a field would still be a valid point, in the Caspian Sea
-- or in Turkey. Lines are left out, since they run abroad.
-- severity: error
select place_id, place_name, latitude, longitude
from mart.asset_place
where point_kind = 'site' and (latitude not between 29 and 38 or longitude not between 38 and 49)
