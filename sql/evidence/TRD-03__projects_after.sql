-- Proposition: American sanctions harm development: projects of a blocked company come to a stop.
-- One row per day of blocking measures: the state within 90 days of the projects that were active.
-- Supports: one of them was lost or halted. Contradicts: all continued. Silent: none was active, or the days are not over.
with hit as (
    select
        hit_on, project_id,
        bool_or(is_lost(status_after_90d) or status_after_90d in ('force_majeure', 'suspended')) as is_stopped,
        max(vintage_basis) as vintage_basis
    from mart.sanctions_exposure
    where authority = 'us_ofac' and is_blocking and not is_relief and is_live_before and is_window_complete_90d
    group by hit_on, project_id
),

page as (
    select imposed_on, min(citations[1]) as citation
    from core.sanction
    where authority = 'us_ofac' and not is_relief
    group by imposed_on
)

select
    'project_records' as origin,
    strftime(h.hit_on, '%Y-%m-%d') as period,
    'record.project_event' as source_id,
    case when bool_or(h.is_stopped) then 'supports' else 'contradicts' end as outcome,
    count_if(h.is_stopped) as observed_value,
    'count' as observed_unit,
    min(p.citation) as citation,
    h.hit_on + 90 as known_on,
    max(h.vintage_basis) as vintage_basis,
    false as is_estimate,
    format(
        '{} of {} active projects stopped or lost within 90 days of {}{}', count_if(h.is_stopped), count(*), h.hit_on,
        coalesce(': ' || string_agg(h.project_id, ', ' order by h.project_id) filter (where h.is_stopped), '')
    ) as finding
from hit as h
left join page as p on h.hit_on = p.imposed_on
group by h.hit_on
