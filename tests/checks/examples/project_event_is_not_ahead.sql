-- Wrong: an event of the day after the release's, and one a day after the first page that tells it. Right: events of those days; no dated page.
insert into core.project_event (event_id, event_on, first_known_on)
values
    ('tomorrow', date '2026-11-25', null), ('foretold', date '2023-12-16', date '2023-12-15'), ('today', date '2026-11-24', null),
    ('same_day', date '2023-12-15', date '2023-12-15');
-- expect event_id: tomorrow | foretold
