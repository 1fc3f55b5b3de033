-- Wrong: 100 and 74 kb/d for one field, metric and period. Right: a quarter exactly; another field, metric or period; plans; faulty pages.
insert into core.field_output (output_id, asset_id, metric, period_start, period_end, output_kbd, is_planned, page_fault)
values
    ('a', 'badra', 'crude', date '2020-01-01', date '2020-12-31', 100, false, null),
    ('b', 'badra', 'crude', date '2020-01-01', date '2020-12-31', 75, false, null),
    ('c', 'badra', 'crude', date '2020-01-01', date '2020-12-31', 74, false, null),
    ('r', 'rumaila', 'crude', date '2020-01-01', date '2020-12-31', 74, false, null),
    ('s', 'rumaila', 'crude', date '2020-01-01', date '2020-12-31', 100, false, null),
    ('capacity', 'badra', 'capacity', date '2020-01-01', date '2020-12-31', 10, false, null),
    ('half', 'badra', 'crude', date '2020-01-01', date '2020-06-30', 10, false, null),
    ('later', 'badra', 'crude', date '2020-07-01', date '2020-12-31', 10, false, null),
    ('zubair', 'zubair', 'crude', date '2020-01-01', date '2020-12-31', 10, false, null),
    ('planned', 'badra', 'crude', date '2020-01-01', date '2020-12-31', 10, true, null),
    ('aplan', 'badra', 'crude', date '2020-01-01', date '2020-12-31', 10, true, null),
    ('slip', 'badra', 'crude', date '2020-01-01', date '2020-12-31', 10, false, 'unit_slip'),
    ('Slip', 'badra', 'crude', date '2020-01-01', date '2020-12-31', 10, false, 'unit_slip'),
    ('Aplan', 'badra', 'crude', date '2020-01-01', date '2020-12-31', 10, true, null);
-- expect output_id || ' ' || other_id: a c | r s
