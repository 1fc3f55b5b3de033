-- Wrong: exports above output of the same month. Right: as much as output; another span, metric, area; a page known as faulty; another
-- source, measure or country of output.
insert into core.observation_latest (source_id, measure, subject_id, period_start, period_end, value)
values
    ('eia_international', 'crude_production', 'IRQ', date '2020-01-01', date '2020-01-31', 4000),
    ('eia_steo', 'crude_production', 'IRQ', date '2020-01-01', date '2020-01-31', 1),
    ('eia_international', 'gas_flared', 'IRQ', date '2020-01-01', date '2020-01-31', 1),
    ('eia_international', 'crude_production', 'KWT', date '2020-01-01', date '2020-01-31', 1);
insert into core.field_output (output_id, metric, area_id, period_start, period_end, output_kbd, page_fault)
values
    ('slip', 'exports', 'iraq', date '2020-01-01', date '2020-01-31', 4001, null),
    ('all', 'exports', 'iraq', date '2020-01-01', date '2020-01-31', 4000, null),
    ('start', 'exports', 'iraq', date '2020-01-01', date '2020-12-31', 4001, null),
    ('end', 'exports', 'iraq', date '2020-01-15', date '2020-01-31', 4001, null),
    ('capacity', 'capacity', 'iraq', date '2020-01-01', date '2020-01-31', 4001, null),
    ('south', 'exports', 'southern_iraq', date '2020-01-01', date '2020-01-31', 4001, null),
    ('faulty', 'exports', 'iraq', date '2020-01-01', date '2020-01-31', 40010, 'unit_slip');
-- expect output_id: slip
