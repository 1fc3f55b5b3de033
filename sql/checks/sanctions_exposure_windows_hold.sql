-- Detects: a window whose event count differs from the timeline's, an empty window with a status, or a status that differs from
-- the one before although no event in the year after set any.
-- Matters because these windows are what "resilience" is judged by. The check counts events again, from mart.project_timeline.
-- severity: error
with event as (
    select project_id, event_id, event_on, event_end_on, status_after from mart.project_timeline
    union all
    select unnest(e.also_affects), e.event_id, e.event_on, e.event_end_on, e.status_after from core.project_event as e
),

counted as (
    select
        x.project_id,
        x.measure_id,
        count(t.event_id) filter (where t.event_on > x.hit_on and t.event_end_on - x.hit_on <= 30)  as within_30d,
        count(t.event_id) filter (where t.event_on > x.hit_on and t.event_end_on - x.hit_on <= 90)  as within_90d,
        count(t.event_id) filter (where t.event_on > x.hit_on and t.event_end_on - x.hit_on <= 365) as within_365d,
        count(t.event_id) filter (
            where t.status_after is not null and date_diff('day', x.hit_on, t.event_end_on) between 0 and 365
        ) as set_within_365d
    from mart.sanctions_exposure as x
    left join event as t on t.project_id = x.project_id
    group by x.project_id, x.measure_id
)

select
    x.project_id, x.measure_id, x.event_count_30d, c.within_30d, x.event_count_365d, c.within_365d,
    x.status_before, x.status_after_365d
from mart.sanctions_exposure as x
inner join counted as c on c.project_id = x.project_id and c.measure_id = x.measure_id
where
    x.event_count_30d is distinct from (case when x.is_window_complete_30d then c.within_30d end)
    or x.event_count_90d is distinct from (case when x.is_window_complete_90d then c.within_90d end)
    or x.event_count_365d is distinct from (case when x.is_window_complete_365d then c.within_365d end)
    or x.event_count_365d <> len(x.events_365d)
    or (not x.is_window_complete_30d and x.status_after_30d is not null)
    or (not x.is_window_complete_90d and x.status_after_90d is not null)
    or (not x.is_window_complete_365d and x.status_after_365d is not null)
    or (x.is_window_complete_365d and c.set_within_365d = 0 and x.status_after_365d is distinct from x.status_before)
