-- Proposition: Moscow and Baghdad withstand the pressure of other states on their ties; here, measure by measure.
-- For each day on which a Russian company was sanctioned: how many of its active projects it still had 365 days on, without
-- weights. A project counts as kept only if something was reported on it after those days; under force majeure it is neither kept
-- nor lost.
-- Supports: at least kept_share_365_days_pct kept, even if all unknown projects are counted as lost.
-- Contradicts: fewer kept, even if all unknown projects are counted as kept.
-- Silent: it depends on the unknown projects, or a later measure against the company has superseded this one.
with hit as (
    select
        x.project_id,
        x.hit_company_id,
        x.hit_on,
        x.status_after_365d as status_after,
        p.project_name,
        min(x.measure_id) as measure_id
    from mart.sanctions_exposure as x
    join mart.russian_project as p using (project_id)
    where x.project_kind = 'project' and not x.is_relief and x.is_live_before and x.is_window_complete_365d
    group by x.project_id, x.hit_company_id, x.hit_on, x.status_after_365d, p.project_name
),

judged as (
    select
        h.*,
        case
            when is_lost(h.status_after) then 'lost'
            when h.status_after = 'force_majeure' then 'unknown'
            when exists (
                select 1
                from core.project_event as e
                where e.project_id = h.project_id and e.event_type <> 'sanction' and e.event_on >= h.hit_on + 365
            ) then 'kept'
            else 'unknown'
        end as fate
    from hit as h
),

counted as (
    select
        hit_company_id,
        hit_on,
        count(*) as projects,
        count(*) filter (where fate = 'kept') as kept,
        count(*) filter (where fate = 'lost') as lost,
        string_agg(project_name, ', ' order by project_name) filter (where fate = 'lost') as lost_names,
        min(measure_id) as measure_id,
        lead(hit_on) over (partition by hit_company_id order by hit_on) is not null as is_superseded
    from judged
    group by hit_company_id, hit_on
)

select
    'pages_on_' || c.hit_company_id as origin,
    c.hit_on::varchar as period,
    'record.sanction' as source_id,
    case
        when c.is_superseded then 'silent'
        when c.kept / c.projects * 100 >= threshold('RSL-01', 'kept_share_365_days_pct') then 'supports'
        when (c.projects - c.lost) / c.projects * 100 < threshold('RSL-01', 'kept_share_365_days_pct') then 'contradicts'
        else 'silent'
    end as outcome,
    c.kept / c.projects * 100 as observed_value,
    'pct' as observed_unit,
    s.citations[1] as citation,
    c.hit_on + 365 as known_on,
    false as is_estimate,
    format(
        '{} of {} active projects known to be kept a year after {}, {} lost{}.',
        c.kept, c.projects, c.hit_on, c.lost, coalesce(' (' || c.lost_names || ')', '')
    ) as finding
from counted as c
left join core.sanction as s using (measure_id)
