-- Wrong: the line closes while closed and opens while open. Right: turns; plans, other topics and other kinds of event between them do not count.
insert into core.policy_event (event_id, event_type, topic, event_on, is_planned)
values
    ('open', 'pipeline_open', 'export_pipeline', date '2014-05-22', false), ('close', 'pipeline_closed', 'export_pipeline', date '2023-03-25', false),
    ('close_again', 'pipeline_closed', 'export_pipeline', date '2023-04-01', false),
    ('planned', 'pipeline_closed', 'export_pipeline', date '2023-04-02', true), ('visit', 'visit', 'export_pipeline', date '2023-04-03', false),
    ('visit_again', 'visit', 'export_pipeline', date '2023-04-04', false), ('corridor', 'pipeline_closed', 'transport_corridor', date '2023-04-05', false),
    ('reopen', 'pipeline_open', 'export_pipeline', date '2025-09-27', false), ('reopen_again', 'pipeline_open', 'export_pipeline', date '2025-10-01', false);
-- expect event_id: close_again | reopen_again
update meta.release set built_at = timestamptz '2026-11-25 10:00:00Z';
-- expect event_id: close_again | reopen_again
update meta.release set built_at = timestamptz '2026-11-26 10:00:00Z';
-- expect: none
