-- Wrong: Badra with latitude and longitude swapped. Right: Badra, a corner of the box, and a line that ends abroad.
insert into mart.asset_place (place_id, point_number, point_kind, place_name, latitude, longitude)
values
    ('swapped', 1, 'site', 'Badra', 46.056, 33.037),
    ('badra', 1, 'site', 'Badra', 33.037, 46.056),
    ('corner', 1, 'site', 'Corner', 29, 49),
    ('line', 2, 'end', 'Kirkuk-Ceyhan', 36.9, 35.9);
-- expect place_id: swapped
