-- Wrong: gas above twice the largest capacity known by then, and above 15 bcm/y where none is known. Right: at the limits, and a capacity that began within
-- the period; a capacity of later, or of another field, does not count.
insert into mart.kurdistan_gas (asset_id, period, period_start, period_end, output_bcm_y, capacity_bcm_y)
values
    ('khor_mor', 'old capacity', date '2018-01-01', date '2018-12-31', null, 4),
    ('khor_mor', 'capacity', date '2020-12-31', date '2021-12-31', null, 5),
    ('khor_mor', 'later capacity', date '2022-01-01', date '2022-12-31', null, 50),
    ('khor_mor', '2020', date '2020-01-01', date '2020-12-31', 10, null),
    ('khor_mor', '2021', date '2021-01-01', date '2021-12-31', 10.1, null),
    ('khor_mor', '2019', date '2019-01-01', date '2019-12-31', 8.5, null),
    ('chemchemal', '2020', date '2020-01-01', date '2020-12-31', 15, null),
    ('chemchemal', '2021', date '2021-01-01', date '2021-12-31', 15.1, null);
-- expect asset_id || ' ' || period || ' ' || coalesce(capacity_bcm_y::integer, 0): khor_mor 2021 5 | khor_mor 2019 4 | chemchemal 2021 0
