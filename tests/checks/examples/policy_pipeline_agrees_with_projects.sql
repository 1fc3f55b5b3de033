-- Wrong: events say that the line closed on the 25th, project states on the 23rd; both know an opening day, but one of them as a closing. Right: days that agree; plans,
-- other kinds of event, other projects.
insert into core.policy_event (event_type, event_on, is_planned)
values
    ('pipeline_closed', date '2023-03-25', false), ('pipeline_open', date '2025-09-27', false), ('pipeline_closed', date '2010-01-01', false),
    ('pipeline_open', date '2014-05-22', false), ('pipeline_open', date '2027-01-01', true), ('visit', date '2024-01-01', false);
insert into core.project_status_period (project_id, project_status, from_on)
values
    ('itp_pipeline', 'suspended', date '2023-03-23'), ('itp_pipeline', 'suspended', date '2025-09-27'), ('itp_pipeline', 'force_majeure', date '2010-01-01'),
    ('itp_pipeline', 'producing', date '2014-05-22'), ('badra', 'producing', date '2014-08-30');
-- expect event_on || ' ' || coalesce(by_event, 'none') || ' ' || coalesce(by_project, 'none'): 2023-03-25 closed none | 2023-03-23 none closed | 2025-09-27 open none | 2025-09-27 none closed
update meta.release set built_at = timestamptz '2026-11-25 10:00:00Z';
-- expect event_on: 2023-03-25 | 2023-03-23 | 2025-09-27 | 2025-09-27
-- A build for an earlier day is not asked.
update meta.release set built_at = timestamptz '2026-11-26 10:00:00Z';
-- expect: none
