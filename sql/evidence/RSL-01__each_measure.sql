-- Proposition: Moscow and Baghdad cope with the pressure that other states put on their ties; here, measure by measure.
-- For each day on which a Russian company was hit: how many of its projects that were alive it still had 365 days on, each
-- counted alike. Kept only if something was heard of the project after those days; under force majeure it is neither kept nor
-- lost.
-- Supports: at least kept_share_365_days_pct kept, even with all that is not known counted as lost.
-- Contradicts: less kept, even with all that is not known counted as kept.
-- Silent: it hangs on what is not known, or a later measure against the company has taken the place of this one.
with hit as (
    select
        x.project_id,
        x.hit_company_id,
        x.hit_on,
        x.status_after_365d as status_then,
        p.project_name,
        min(x.measure_id)   as measure_id
    from mart.sanctions_exposure as x
    join mart.russian_project as p using (project_id)
    where x.project_kind = 'project' and not x.is_relief and x.is_live_before and x.is_window_complete_365d
    group by x.project_id, x.hit_company_id, x.hit_on, x.status_after_365d, p.project_name
),
judged as (
    select
        h.*,
        case
            when is_lost(h.status_then) then 'lost'
            when h.status_then = 'force_majeure' then 'unknown'
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
        count(*)                                           as projects,
        count(*) filter (where fate = 'kept')              as kept,
        count(*) filter (where fate = 'lost')              as lost,
        string_agg(project_name, ', ' order by project_name) filter (where fate = 'lost') as lost_names,
        min(measure_id)                                    as measure_id,
        lead(hit_on) over (partition by hit_company_id order by hit_on) is not null as is_overtaken
    from judged
    group by hit_company_id, hit_on
)
select
    'pages_on_' || hit_company_id as origin,
    hit_on::varchar               as period,
    'record.sanction'             as source_id,
    case
        when is_overtaken then 'silent'
        when kept / projects * 100 >= threshold('RSL-01', 'kept_share_365_days_pct') then 'supports'
        when (projects - lost) / projects * 100 < threshold('RSL-01', 'kept_share_365_days_pct') then 'contradicts'
        else 'silent'
    end                           as outcome,
    kept / projects * 100         as observed_value,
    'pct'                         as observed_unit,
    s.citations[1]                as citation,
    hit_on + 365                  as known_on,
    'original'                    as vintage_basis,
    false                         as is_interested_party,
    false                         as is_estimate,
    format(
        '{} of {} live projects surely kept a year after {}, {} lost{}.',
        kept, projects, hit_on, lost, coalesce(' (' || lost_names || ')', '')
    )                             as detail
from counted
left join core.sanction as s using (measure_id)
