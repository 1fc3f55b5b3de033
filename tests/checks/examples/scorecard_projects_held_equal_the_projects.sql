-- Right: eight projects held of today, one in each state in which a project is held. Wrong: a ninth in the mart, then nine in the scorecard where the mart has eight. Counts of other days, sides and
-- indicators, projects that ended or were only offered, prospects and contexts do not count.
insert into core.project_status (project_status, is_held)
values
    ('proposed', false),
    ('awarded', true),
    ('contracted', true),
    ('exploration', true),
    ('discovery_approved', true),
    ('development', true),
    ('producing', true),
    ('suspended', true),
    ('force_majeure', true),
    ('transferred', false),
    ('exited', false),
    ('relinquished', false),
    ('cancelled', false);
insert into core.project (project_id, project_kind)
select status, 'project'::project_kind from (select unnest(enum_range(null::project_status))::varchar as status)
union all select 'hope', 'prospect'
union all select 'sector', 'context';
insert into mart.russian_project (project_id, status_latest)
select project_id, project_id::project_status from core.project where project_kind = 'project' and project_id <> 'producing'
union all select unnest(['hope', 'sector', 'not of ours']), 'producing';
insert into mart.cooperation_scorecard (indicator, side, last_period_on, last_value)
values
    ('projects_held', 'after', date '2026-11-24', 7), ('projects_held', 'after', date '2026-11-24', 7), ('projects_held', 'before', date '2026-11-24', 3),
    ('projects_held', 'after', date '2024-03-02', 4), ('high_visits', 'after', date '2026-11-24', 5);
-- expect: none
insert into mart.russian_project (project_id, status_latest) values ('producing', 'producing');
-- expect scored::integer || ' ' || listed: 7 8
insert into mart.cooperation_scorecard (indicator, side, last_period_on, last_value) values ('projects_held', 'after', date '2026-11-24', 9);
-- expect scored::integer || ' ' || listed: 7 8 | 9 8
delete from mart.cooperation_scorecard where last_value in (7, 9);
insert into mart.cooperation_scorecard (indicator, side, last_period_on, last_value) values ('projects_held', 'after', date '2026-11-24', 8);
-- expect: none
