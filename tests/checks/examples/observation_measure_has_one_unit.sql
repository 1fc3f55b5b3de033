-- Wrong: one measure in two units. Right: one in one unit from two sources; two measures in two units.
insert into core.observation (measure, unit, source_id)
values
    ('crude_production', 'kb/d', 'eia'), ('crude_production', 'Mb/d', 'jodi'), ('crude_price', 'USD/bbl', 'eia'),
    ('crude_price', 'USD/bbl', 'worldbank');
-- expect measure || ' ' || array_to_string(units, ', '): crude_production Mb/d, kb/d
