-- Wrong: a licence that is no relief, a blocking that is, a measure that ends a day before it begins. Right: a licence, a blocking, one of a single day.
insert into core.sanction (measure_id, measure_kind, is_relief, imposed_on, ends_on)
values
    ('licence_as_measure', 'licence', false, date '2025-11-14', null), ('measure_as_licence', 'blocking', true, date '2025-10-22', null),
    ('backwards', 'blocking', false, date '2025-10-22', date '2025-10-21'), ('licence', 'licence', true, date '2025-11-14', date '2026-04-29'),
    ('blocking', 'blocking', false, date '2025-10-22', date '2025-10-22');
-- expect measure_id: licence_as_measure | measure_as_licence | backwards
