-- Wrong: gas more than a tenth above the largest capacity stated by then and the next one; more than twice what was stated or
-- planned by then where no next one is; above 15 bcm/y where none is known.
-- Right: at the limits, output on the way to the next capacity, planned output. The capacity after the next does not count, nor
-- does a planned one between two that are stated, nor that of another field.
insert into mart.kurdistan_gas (asset_id, period, period_start, period_end, output_bcm_y, capacity_bcm_y, is_planned)
values
    ('khor_mor', 'old capacity', date '2018-01-01', date '2018-12-31', null, 4, false),
    ('khor_mor', 'planned capacity', date '2018-01-01', date '2018-12-31', null, 30, true),
    ('khor_mor', 'next capacity', date '2021-06-01', date '2021-12-31', null, 5, false),
    ('khor_mor', 'capacity after it', date '2025-01-01', date '2025-12-31', null, 20, false),
    ('khor_mor', '2019', date '2019-01-01', date '2019-12-31', 5.5, null, false),
    ('khor_mor', '2020', date '2020-01-01', date '2020-12-31', 5.6, null, false),
    ('khor_mor', '2020 plan', date '2020-01-01', date '2020-12-31', 9, null, true),
    ('khor_mor', '2026', date '2026-01-01', date '2026-12-31', 60, null, false),
    ('khor_mor', '2027', date '2027-01-01', date '2027-12-31', 60.1, null, false),
    ('chemchemal', '2020', date '2020-01-01', date '2020-12-31', 15, null, false),
    ('chemchemal', '2021', date '2021-01-01', date '2021-12-31', 15.1, null, false);
-- expect asset_id || ' ' || period || ' ' || coalesce(capacity_bcm_y::integer, 0): khor_mor 2020 5 | khor_mor 2027 20 | chemchemal 2021 0
