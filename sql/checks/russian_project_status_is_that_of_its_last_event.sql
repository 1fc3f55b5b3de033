-- Detects: a state in mart.russian_project that is not the one set by the newest event told in mart.project_timeline.
-- Matters because the two are reached by different ways (periods with ends here, plain order there): if they part, an end of a
-- period is wrong and the state at some other date is too. Projects that events of contexts also affect are left out.
-- severity: error
with told as (
    select
        project_id,
        max_by(status_after, (event_end_on, event_on, event_id)) as status_latest,
        max_by(status_after, (event_end_on, event_on, event_id)) filter (where event_end_on <= brief_as_of_on()) as status_at_brief
    from mart.project_timeline
    where status_after is not null and project_id not in (select unnest(also_affects) from core.project_event)
    group by project_id
)

select r.project_id, r.status_latest, t.status_latest as told_latest, r.status_at_brief, t.status_at_brief as told_at_brief
from mart.russian_project as r
inner join told as t on t.project_id = r.project_id
where r.status_latest is distinct from t.status_latest or r.status_at_brief is distinct from t.status_at_brief
