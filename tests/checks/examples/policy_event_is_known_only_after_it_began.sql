-- Wrong: events known the day before they, their month or their year began. Right: known on the first day; planned.
insert into core.policy_event (event_id, event_date, known_on, is_planned)
values
    ('day', '2023-10-11', date '2023-10-10', false), ('month', '2023-10', date '2023-09-30', false), ('year', '2023', date '2022-12-31', false),
    ('same_day', '2023-10-11', date '2023-10-11', false), ('in_month', '2023-10', date '2023-10-01', false), ('in_year', '2023', date '2023-01-01', false),
    ('planned', '2025-10-11', date '2023-10-10', true);
-- expect event_id: day | month | year
