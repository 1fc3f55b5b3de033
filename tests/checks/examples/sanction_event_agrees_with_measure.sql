-- Wrong: sanction events without a measure on that project and day. Right: one with it; other kinds of event.
insert into core.project_event (event_id, project_id, event_type, event_on)
values
    ('right', 'badra', 'sanction', date '2025-01-10'), ('other_day', 'badra', 'sanction', date '2025-01-11'), ('other_project', 'wq2', 'sanction', date '2025-01-10'),
    ('exit', 'wq2', 'exit', date '2025-01-10');
insert into core.project_sanction (project_id, hit_on) values ('badra', date '2025-01-10');
-- expect event_id: other_day | other_project
