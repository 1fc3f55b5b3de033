-- Detects: a status in mart.russian_project that is not the one set by the newest event in mart.project_timeline.
-- Matters because the two are derived differently (periods with ends here, plain order there): if they differ, the end of a
-- period is wrong, and so is the status at some other date. Projects that events of contexts also affect are left out.
-- severity: error
with timeline as (
    select
        project_id,
        max_by(status_after, (event_end_on, event_on, event_id)) as status_latest,
        max_by(status_after, (event_end_on, event_on, event_id)) filter (where event_end_on <= anchor_on())
            as status_at_brief
    from mart.project_timeline
    where status_after is not null and project_id not in (select unnest(also_affects) from core.project_event)
    group by project_id
)

select
    r.project_id, r.status_latest, t.status_latest as timeline_latest, r.status_at_brief, t.status_at_brief as timeline_at_brief
from mart.russian_project as r
inner join timeline as t on t.project_id = r.project_id
where r.status_latest is distinct from t.status_latest or r.status_at_brief is distinct from t.status_at_brief
