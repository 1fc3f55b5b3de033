-- Proposition: Moscow and Baghdad cope with the pressure that other states put on their ties; here, by what sanctions left of
-- the projects.
-- For each Russian project the newest measure against its company whose 30 days have passed, or after which it was lost,
-- whichever is newer: is the project still the company's 30 days on? Projects weigh by the crude they gave before that measure.
-- An early state is not the outcome, so this one only corroborates. A state counts as kept only if something was heard of the
-- project after those days; under force majeure it is neither kept nor lost. What followed a measure was not always caused by
-- it. Licences and measures against no named company are left out.
-- Supports: at least kept_share_30_days_pct of that output was kept, even with all that is not known counted as lost.
-- Contradicts: less was kept, even with all that is not known counted as kept. Silent: it hangs on what is not known.
with hit as (
    select
        x.*,
        coalesce(x.status_after_30d, if(is_lost(p.status_latest), p.status_latest, null)) as status_then,
        p.project_name,
        p.status_latest_event_id
    from mart.sanctions_exposure as x
    join mart.russian_project as p using (project_id)
    where
        x.project_kind = 'project' and not x.is_relief and x.is_live_before
        and (x.is_window_complete_30d or is_lost(p.status_latest))
    qualify row_number() over (partition by x.project_id order by x.hit_on desc, x.measure_id) = 1
),
confirmed as (
    select h.project_id, arg_max(e.event_id, e.event_on) as event_id
    from hit as h
    join core.project_event as e
        on e.project_id = h.project_id and e.event_type <> 'sanction' and e.event_on >= h.hit_on + 30
    group by h.project_id
),
judged as (
    select
        h.*,
        coalesce(h.output_before_kbd, 0) as weight_kbd,
        case
            when is_lost(h.status_then) then 'lost'
            when h.status_then = 'force_majeure' then 'unknown'
            when c.event_id is not null then 'kept'
            else 'unknown'
        end as fate,
        if(is_lost(h.status_then), h.status_latest_event_id, c.event_id) as proof_event_id
    from hit as h
    left join confirmed as c using (project_id)
),
summed as (
    select
        max(hit_on)                                                 as newest_hit_on,
        arg_max(hit_on, weight_kbd)                                 as heaviest_hit_on,
        sum(weight_kbd)                                             as weight_kbd,
        coalesce(sum(weight_kbd) filter (where fate = 'kept'), 0)   as kept_kbd,
        coalesce(sum(weight_kbd) filter (where fate <> 'lost'), 0)  as not_lost_kbd,
        string_agg(project_name || ' (' || replace(status_then::varchar, '_', ' ') || ')', ', ' order by weight_kbd desc)
            filter (where fate = 'lost')                            as lost_names,
        string_agg(project_name || if(fate = 'kept', '', ' (not confirmed)'), ', ' order by weight_kbd desc)
            filter (where fate <> 'lost' and weight_kbd > 0)        as kept_names,
        max(vintage_basis)                                          as vintage_basis,
        arg_max(proof_event_id, weight_kbd)                         as proof_event_id
    from judged
    having sum(weight_kbd) > 0
)
select
    'project_records'            as origin,
    s.heaviest_hit_on::varchar   as period,
    'record.project_event'       as source_id,
    case
        when s.kept_kbd / s.weight_kbd * 100 >= threshold('RSL-01', 'kept_share_30_days_pct') then 'supports'
        when s.not_lost_kbd / s.weight_kbd * 100 < threshold('RSL-01', 'kept_share_30_days_pct') then 'contradicts'
        else 'silent'
    end                          as outcome,
    s.kept_kbd / s.weight_kbd * 100 as observed_value,
    'pct'                        as observed_unit,
    e.citations[1]               as citation,
    e.first_known_on             as known_on,
    s.vintage_basis,
    false                        as is_interested_party,
    false                        as is_estimate,
    format(
        'Of {} kb/d hit by measures up to {}, {} to {} per cent was still Russian 30 days on; lost: {}; held: {}.',
        shown(s.weight_kbd), s.newest_hit_on, shown(s.kept_kbd / s.weight_kbd * 100), shown(s.not_lost_kbd / s.weight_kbd * 100),
        coalesce(s.lost_names, 'none'), coalesce(s.kept_names, 'none')
    )                            as detail
from summed as s
left join core.project_event as e on e.event_id = s.proof_event_id
