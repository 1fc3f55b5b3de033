-- Wrong: a state of today, and one of the brief's day, that is not of the newest event by then. Right: in order, with an event that sets no state, one of after the brief's day, and
-- two that end on one day; a project that another's event affects too.
insert into mart.project_timeline (project_id, event_id, event_on, event_end_on, status_after)
values
    ('latest', 'l1', date '2010-01-01', date '2010-01-01', 'contracted'), ('latest', 'l2', date '2024-03-03', date '2024-03-03', 'producing'),
    ('brief', 'b1', date '2010-01-01', date '2010-01-01', 'contracted'), ('brief', 'b2', date '2024-03-02', date '2024-03-02', 'producing'),
    ('right', 'r3', date '2010-01-01', date '2010-01-01', 'contracted'), ('right', 'r2', date '2010-01-01', date '2024-03-02', 'development'),
    ('right', 'r1', date '2024-03-01', date '2024-03-02', 'producing'), ('right', 'r9', date '2024-03-03', date '2024-03-03', 'exited'),
    ('right', 'r8', date '2025-01-01', date '2025-01-01', null),
    ('no_latest', 'n1', date '2010-01-01', date '2010-01-01', 'contracted'), ('no_brief', 'n2', date '2010-01-01', date '2010-01-01', 'contracted'),
    ('affected', 'a1', date '2010-01-01', date '2010-01-01', 'contracted');
insert into core.project_event (event_id, project_id, also_affects)
values ('x', 'sector', ['affected']), ('l1', 'latest', []);
insert into mart.russian_project (project_id, status_latest, status_at_brief)
values
    ('latest', 'contracted', 'contracted'), ('brief', 'producing', 'contracted'), ('right', 'exited', 'producing'), ('affected', 'suspended', 'suspended'),
    ('no_latest', null, 'contracted'), ('no_brief', 'contracted', null),
    ('no_events', 'proposed', 'proposed');
-- expect project_id: latest | brief | no_latest | no_brief
