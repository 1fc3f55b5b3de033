-- Wrong: a count that differs from the timeline's for each window, a list of events that is too short, a count or a state of a window that is not complete, a state that changed although no event set
-- one. Right: events on the last day of each window, none on the day of the hit, before it or after the year, and one of another project that affects this one too.
insert into mart.project_timeline (project_id, event_id, event_on, event_end_on, status_after)
values
    ('busy', 'before', date '2021-12-01', date '2022-01-10', null), ('busy', 'day 0', date '2022-01-01', date '2022-01-01', null),
    ('busy', 'day 30', date '2022-01-31', date '2022-01-31', null), ('busy', 'day 31', date '2022-02-01', date '2022-02-01', null),
    ('busy', 'day 90', date '2022-04-01', date '2022-04-01', null), ('busy', 'day 91', date '2022-04-02', date '2022-04-02', null),
    ('busy', 'this year', date '2022-01-20', date '2022-12-31', null), ('busy', 'day 365', date '2023-01-01', date '2023-01-01', 'exited'),
    ('busy', 'day 366', date '2023-01-02', date '2023-01-02', null), ('busy', 'year after', date '2022-06-01', date '2023-01-02', null),
    ('moved', 'set on day 0', date '2022-01-01', date '2022-01-01', 'suspended'),
    ('quiet', 'set before', date '2021-12-31', date '2021-12-31', 'producing'), ('quiet', 'sets nothing', date '2022-02-15', date '2022-02-15', null),
    ('quiet', 'set after', date '2023-01-02', date '2023-01-02', 'exited');
insert into core.project_event (project_id, event_id, event_on, event_end_on, also_affects)
values ('sector', 'affects', date '2022-01-15', date '2022-01-15', ['busy']), ('busy', 'day 30', date '2022-01-31', date '2022-01-31', []);
insert into mart.sanctions_exposure
    (project_id, measure_id, hit_on, is_window_complete_30d, is_window_complete_90d, is_window_complete_365d,
    event_count_30d, event_count_90d, event_count_365d, events_365d, status_before, status_after_30d, status_after_90d, status_after_365d)
select project, measure, date '2022-01-01', whole_30, whole_90, whole_365, n_30, n_90, n_365, if(n_365 is null, null, list_resize([''], listed)), was::project_status,
    after_30::project_status, after_90::project_status, after_365::project_status
from (values
    ('busy', 'right', true, true, true, 2, 4, 7, 7, 'producing', 'producing', 'producing', 'exited'),
    ('busy', 'count_30', true, true, true, 1, 4, 7, 7, 'producing', 'producing', 'producing', 'exited'),
    ('busy', 'count_90', true, true, true, 2, 5, 7, 7, 'producing', 'producing', 'producing', 'exited'),
    ('busy', 'count_365', true, true, true, 2, 4, 8, 8, 'producing', 'producing', 'producing', 'exited'),
    ('busy', 'listed', true, true, true, 2, 4, 7, 6, 'producing', 'producing', 'producing', 'exited'),
    ('busy', 'incomplete', false, false, false, null, null, null, 0, 'producing', null, null, null),
    ('busy', 'counted_30', false, true, true, 2, 4, 7, 7, 'producing', null, 'producing', 'exited'),
    ('busy', 'counted_90', true, false, true, 2, 4, 7, 7, 'producing', 'producing', null, 'exited'),
    ('busy', 'counted_365', true, true, false, 2, 4, 7, 7, 'producing', 'producing', 'producing', null),
    ('busy', 'not_counted', true, true, true, null, 4, 7, 7, 'producing', 'producing', 'producing', 'exited'),
    ('busy', 'state_30', false, true, true, null, 4, 7, 7, 'producing', 'producing', 'producing', 'exited'),
    ('busy', 'state_90', true, false, true, 2, null, 7, 7, 'producing', 'producing', 'producing', 'exited'),
    ('busy', 'state_365', true, true, false, 2, 4, null, 0, 'producing', 'producing', 'producing', 'exited'),
    ('moved', 'right', true, true, true, 0, 0, 0, 0, 'producing', 'suspended', 'suspended', 'suspended'),
    ('quiet', 'right', true, true, true, 0, 1, 1, 1, 'producing', 'producing', 'producing', 'producing'),
    ('quiet', 'changed', true, true, true, 0, 1, 1, 1, 'producing', 'producing', 'producing', 'suspended'),
    ('quiet', 'lost', true, true, true, 0, 1, 1, 1, 'producing', 'producing', 'producing', null),
    ('no_events', 'counted', true, true, true, 0, 0, 1, 1, null, null, null, null),
    ('quiet', 'incomplete', true, true, false, 0, 1, null, 0, 'producing', 'producing', 'producing', null),
    ('no_events', 'right', true, true, true, 0, 0, 0, 0, null, null, null, null)
) as t (project, measure, whole_30, whole_90, whole_365, n_30, n_90, n_365, listed, was, after_30, after_90, after_365);
-- expect project_id || ' ' || measure_id: busy count_30 | busy count_90 | busy count_365 | busy listed | busy counted_30 | busy counted_90 | busy counted_365 | busy not_counted | busy state_30 | busy state_90 | busy state_365 | quiet changed | quiet lost | no_events counted
