-- When a measure reached each project and what followed within 30, 90 and 365 days. That day is day 0. An event counts in a
-- window only if it certainly falls into it: its entire date, a month or a year included, is after that day and not after the
-- window's end. A window that had not passed by the as-of date is empty, never "nothing happened".
with event as (
    select l.project_id, e.event_id, e.event_on, e.event_end_on
    from core.project_event_link as l
    join core.project_event as e using (event_id)
),

evidence as (
    select max(known_on) as evidence_until_on from record.project_event where known_basis = 'dated'
),

exposure as (
    select
        ps.*,
        s.authority,
        s.instrument,
        s.measure_kind,
        s.is_relief,
        s.measure_kind in ('blocking', 'asset_freeze', 'transaction_ban') as is_blocking,
        date_precision(s.imposed_date) as hit_date_precision,
        s.citations,
        p.project_kind,
        p.key_project
    from core.project_sanction as ps
    join core.sanction as s using (measure_id)
    join reference.project as p using (project_id)
    where ps.hit_on <= as_of_on()
),

followed as (
    select
        x.project_id,
        x.measure_id,
        list(e.event_id order by e.event_on, e.event_id) filter (where e.event_end_on <= x.hit_on + 30)  as events_30d,
        list(e.event_id order by e.event_on, e.event_id) filter (where e.event_end_on <= x.hit_on + 90)  as events_90d,
        list(e.event_id order by e.event_on, e.event_id) filter (where e.event_end_on <= x.hit_on + 365) as events_365d
    from exposure as x
    join event as e on e.project_id = x.project_id and e.event_on > x.hit_on
    group by x.project_id, x.measure_id
),

-- The status on each of the four days.
status as (
    select
        x.project_id,
        x.measure_id,
        max(t.project_status) filter (where x.hit_on - 1 between t.from_on and t.until_on)   as status_before,
        max(t.project_status) filter (where x.hit_on + 30 between t.from_on and t.until_on)  as status_30d,
        max(t.project_status) filter (where x.hit_on + 90 between t.from_on and t.until_on)  as status_90d,
        max(t.project_status) filter (where x.hit_on + 365 between t.from_on and t.until_on) as status_365d
    from exposure as x
    join (select *, coalesce(to_on, date '9999-12-31') as until_on from core.project_status_period) as t using (project_id)
    group by x.project_id, x.measure_id
),

output_before as (
    select x.measure_id, o.*
    from exposure as x
    join core.project_output as o on o.project_id = x.project_id and o.period_end < x.hit_on
    qualify row_number() over (partition by x.project_id, x.measure_id order by o.newest_rank) = 1
),

output_after as (
    select x.measure_id, o.*
    from exposure as x
    join core.project_output as o
        on o.project_id = x.project_id and o.period_start > x.hit_on and o.period_end <= x.hit_on + 365
    where x.hit_on + 365 <= as_of_on()
    qualify row_number() over (partition by x.project_id, x.measure_id order by o.newest_rank) = 1
),

output_cut as (
    select x.project_id, x.measure_id, min(f.value) as output_cut_after_kbd
    from exposure as x
    join core.project_fact as f
        on f.project_id = x.project_id and f.event_on > x.hit_on and f.event_end_on <= x.hit_on + 365
    where x.project_kind = 'project' and f.measure = 'output_change' and f.value < 0 and x.hit_on + 365 <= as_of_on()
    group by x.project_id, x.measure_id
)

select
    x.project_id,
    x.measure_id,
    x.project_kind,
    x.key_project,
    x.company_id,
    x.hit_company_id,
    x.link,
    x.authority,
    x.instrument,
    x.measure_kind,
    x.is_relief,
    x.is_blocking,
    x.hit_on,
    x.hit_date_precision,
    s.status_before,
    coalesce(not ss.is_lost, false) as is_live_before,
    case when is_complete_30d then s.status_30d end   as status_after_30d,
    case when is_complete_90d then s.status_90d end   as status_after_90d,
    case when is_complete_365d then s.status_365d end as status_after_365d,
    case when is_complete_365d then sa.is_lost end    as is_lost_after_365d,
    x.is_blocking and coalesce(not ss.is_lost, false)
        and row_number() over (
            partition by x.project_id, x.is_blocking and coalesce(not ss.is_lost, false) order by x.hit_on, x.measure_id
        ) = 1                                         as is_first_blocking,
    is_complete_30d                                   as is_window_complete_30d,
    is_complete_90d                                   as is_window_complete_90d,
    is_complete_365d                                  as is_window_complete_365d,
    case when is_complete_30d then len(coalesce(f.events_30d, [])) end   as event_count_30d,
    case when is_complete_90d then len(coalesce(f.events_90d, [])) end   as event_count_90d,
    case when is_complete_365d then len(coalesce(f.events_365d, [])) end as event_count_365d,
    case when is_complete_30d then coalesce(f.events_30d, []) else [] end   as events_30d,
    case when is_complete_90d then coalesce(f.events_90d, []) else [] end   as events_90d,
    case when is_complete_365d then coalesce(f.events_365d, []) else [] end as events_365d,
    b.output_kbd as output_before_kbd,
    b.period     as output_before_period,
    a.output_kbd as output_after_kbd,
    a.period     as output_after_period,
    c.output_cut_after_kbd,
    evidence.evidence_until_on,
    coalesce(x.citations, [])                         as citations,
    greatest(coalesce(b.vintage_basis, 'original'), coalesce(a.vintage_basis, 'original')) as vintage_basis,
    greatest(coalesce(b.flag, 'reported'), coalesce(a.flag, 'reported'))                   as flag,
    list_distinct(
        ['record.project_event', 'record.sanction'] || coalesce(b.source_ids, []) || coalesce(a.source_ids, [])
    ) as source_ids
from exposure as x
cross join evidence
left join followed as f using (project_id, measure_id)
left join status as s using (project_id, measure_id)
left join reference.project_status as ss on ss.project_status = s.status_before
left join reference.project_status as sa on sa.project_status = s.status_365d
left join output_before as b using (project_id, measure_id)
left join output_after as a using (project_id, measure_id)
left join output_cut as c using (project_id, measure_id)
cross join lateral (
    select
        x.hit_on + 30 <= as_of_on()  as is_complete_30d,
        x.hit_on + 90 <= as_of_on()  as is_complete_90d,
        x.hit_on + 365 <= as_of_on() as is_complete_365d
) as w
