-- Detects: a newest count of projects held that is not the number of projects held in mart.russian_project.
-- Matters because the count comes from statuses by day, and the mart has the latest status: they must agree today.
-- severity: error
with scored as (
    select distinct last_value as projects
    from mart.cooperation_scorecard
    where indicator = 'projects_held' and side = 'after' and last_period_on = as_of_on()
),

listed as (
    select count(*) as projects
    from mart.russian_project as p
    join core.project as c using (project_id)
    where c.project_kind = 'project' and is_held(p.status_latest)
)

select s.projects as scored, l.projects as listed
from scored as s
cross join listed as l
where s.projects <> l.projects
