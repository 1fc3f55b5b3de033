-- Proposition: American sanctions harm development in the region; here, projects of a blocked company in Iraq come to a stop.
-- One row per day of blocking measures within window_years before the day asked about, once 90 days are over by then: the state
-- of the projects that were active. A project of which nothing was reported in those days counts neither way. The row cites the
-- page on the stopped project with the largest output, or else on one that went on. What followed a measure was not always
-- caused by it.
-- Supports: one of them was lost or halted. Contradicts: none was, and one was reported to go on. Silent: nothing was reported.
with hit as (
    select
        hit_on, project_id,
        bool_or(is_lost(status_after_90d) or status_after_90d in ('force_majeure', 'suspended')) as is_stopped,
        max(output_before_kbd)                                                                    as output_kbd
    from mart.sanctions_exposure
    where
        authority = 'us_ofac' and is_blocking and not is_relief and is_live_before and project_kind = 'project'
        and is_window_complete_90d
        and hit_on between years_ago(threshold('TRD-03', 'window_years')) and about_on() - 90
    group by hit_on, project_id
),

reported as (
    select
        h.*,
        e.description,
        e.event_date,
        f.origin, f.source_id,
        f.source_url           as citation,
        f.known_on,
        basis_of(f.known_basis) as vintage_basis,
        e.hedge <> 'stated'    as is_estimate,
        count(distinct h.project_id) filter (where h.is_stopped) over (partition by h.hit_on) as stopped,
        count(distinct h.project_id) over (partition by h.hit_on)                             as known
    from hit as h
    join core.project_event as e
        on e.project_id = h.project_id and e.event_type <> 'sanction'
        and e.event_on > h.hit_on and e.event_end_on <= h.hit_on + 90
    join core.fact as f
        on f.fact_kind = 'project_event' and f.fact_id = e.event_id and f.can_decide
    qualify row_number() over (
        partition by h.hit_on
        order by
            h.is_stopped desc, h.output_kbd desc nulls last, e.status_after is not null desc, e.event_on desc,
            f.known_on, f.source_url
    ) = 1
)

select
    origin, source_id, citation, known_on, vintage_basis, is_estimate,
    hit_on::varchar as period,
    if(stopped >= 1, 'supports', 'contradicts') as outcome,
    stopped as observed_value,
    1 as limit_value,
    'at_least' as limit_side,
    'count' as observed_unit,
    format(
        'Of {} active Russian projects with reports, {} stopped or were lost within 90 days of the US measures of {}: {} ({}).',
        known, stopped, hit_on, description, event_date
    ) as finding
from reported
