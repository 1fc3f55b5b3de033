-- How cooperation holds under sanctions, and the crude output of fields under Russian operators.

-- What sanctions left of the projects: for each Russian project, the newest measure against its company whose days (30, 90 or
-- 365) have passed, or after which it was lost, whichever is newer. Projects are weighted by their crude output before that
-- measure. A project counts as kept only if something was reported on it after those days; under force majeure it is neither kept
-- nor lost. What followed a measure was not always caused by it. Reliefs and measures against no named company are left out.
create or replace temp macro output_kept(days, judged_claim, share_limit) as table
with hit as (
    select
        x.*,
        coalesce(
            case days when 30 then x.status_after_30d when 90 then x.status_after_90d when 365 then x.status_after_365d end,
            if(is_lost(p.status_latest), p.status_latest, null)
        ) as status_after,
        p.project_name,
        p.status_latest_event_id
    from mart.sanctions_exposure as x
    join mart.russian_project as p using (project_id)
    where
        x.project_kind = 'project' and not x.is_relief and x.is_live_before
        and (
            case days
                when 30 then x.is_window_complete_30d
                when 90 then x.is_window_complete_90d
                when 365 then x.is_window_complete_365d
            end
            or is_lost(p.status_latest)
        )
    qualify row_number() over (partition by x.project_id order by x.hit_on desc, x.measure_id) = 1
),

confirmed as (
    select h.project_id, arg_max(e.event_id, e.event_on) as event_id
    from hit as h
    join core.project_event as e
        on e.project_id = h.project_id and e.event_type <> 'sanction' and e.event_on >= h.hit_on + days::integer
    group by h.project_id
),

judged as (
    select
        h.*,
        coalesce(h.output_before_kbd, 0) as weight_kbd,
        case
            when is_lost(h.status_after) then 'lost'
            when h.status_after = 'force_majeure' then 'unknown'
            when c.event_id is not null then 'kept'
            else 'unknown'
        end as fate,
        if(is_lost(h.status_after), h.status_latest_event_id, c.event_id) as proof_event_id
    from hit as h
    left join confirmed as c using (project_id)
),

summed as (
    select
        max(hit_on)                                                                 as newest_hit_on,
        arg_max(hit_on, weight_kbd)                                                 as heaviest_hit_on,
        sum(weight_kbd)                                                             as weight_kbd,
        coalesce(sum(weight_kbd) filter (where fate = 'kept'), 0) / sum(weight_kbd) * 100  as kept_pct,
        coalesce(sum(weight_kbd) filter (where fate <> 'lost'), 0) / sum(weight_kbd) * 100 as not_lost_pct,
        string_agg(project_name || ' (' || replace(status_after::varchar, '_', ' ') || ')', ', ' order by weight_kbd desc)
            filter (where fate = 'lost')                                            as lost_names,
        string_agg(project_name || if(fate = 'kept', '', ' (not confirmed)'), ', ' order by weight_kbd desc)
            filter (where fate <> 'lost' and weight_kbd > 0)                        as kept_names,
        max(vintage_basis)                                                          as vintage_basis,
        arg_max(proof_event_id, weight_kbd)                                         as proof_event_id
    from judged
    having sum(weight_kbd) > 0
)

select
    'project_records'          as origin,
    s.heaviest_hit_on::varchar as period,
    'record.project_event'     as source_id,
    case
        when s.kept_pct >= threshold(judged_claim, share_limit) then 'supports'
        when s.not_lost_pct < threshold(judged_claim, share_limit) then 'contradicts'
        else 'silent'
    end                        as outcome,
    s.kept_pct                 as observed_value,
    'pct'                      as observed_unit,
    e.citations[1]             as citation,
    e.first_known_on           as known_on,
    s.vintage_basis,
    false                      as is_estimate,
    format(
        'Of {} kb/d hit by measures up to {}, {} to {} per cent was still Russian {} days on; lost: {}; held: {}.',
        shown(s.weight_kbd), s.newest_hit_on, shown(s.kept_pct), shown(s.not_lost_pct), days,
        coalesce(s.lost_names, 'none'), coalesce(s.kept_names, 'none')
    )                          as finding
from summed as s
left join core.project_event as e on e.event_id = s.proof_event_id;

-- Fields that a Russian company operates on the date, with their newest known output and the most that their contracts promise.
create or replace temp macro russian_operated_field() as table
select
    project_id,
    project_name,
    asset_id,
    output_latest_kbd,
    output_latest_period,
    greatest(output_latest_kbd, coalesce(target_kbd, 0)) as promised_kbd
from mart.russian_project
where project_kind = 'project' and asset_kind = 'field' and project_role = 'operator' and is_held(status_latest)
    and output_latest_kbd is not null;

-- The share of these fields in Iraq's output of the newest known year. Output of a lost field does not count, however new the
-- figure.
create or replace temp macro russian_operated_share(judged_claim) as table
with lost as (
    select
        string_agg(format('{} ({} {})', project_name, replace(status_latest::varchar, '_', ' '), status_latest_on), ', ') as names
    from mart.russian_project
    where project_kind = 'project' and asset_kind = 'field' and is_lost(status_latest)
),

figure as (
    select r.project_id, o.flag, o.citations[1] as citation, o.vintage_basis
    from russian_operated_field() as r
    join core.field_output as o
        on o.asset_id = r.asset_id and o.output_kbd = r.output_latest_kbd and o.metric = 'crude'
        and r.output_latest_period = period_label(o.period_from, o.period_to)
    qualify row_number() over (partition by r.project_id order by o.origin_count desc, o.output_id) = 1
),

total as (
    select year, iraq_output_kbd, vintage_basis
    from mart.iraq_output_by_operator_yearly
    order by year desc, operator_country
    limit 1
),

summed as (
    select
        coalesce(sum(r.output_latest_kbd), 0)    as output_kbd,
        coalesce(sum(r.promised_kbd), 0)         as promised_kbd,
        max(f.flag)                              as flag,
        max(f.vintage_basis)                     as vintage_basis,
        arg_max(f.citation, r.output_latest_kbd) as citation,
        string_agg(
            format('{} {} ({})', r.project_name, shown(r.output_latest_kbd), r.output_latest_period), ', '
            order by r.output_latest_kbd desc
        )                                        as parts
    from russian_operated_field() as r
    left join figure as f using (project_id)
),

share as (
    select
        s.parts,
        s.citation,
        t.year,
        t.iraq_output_kbd,
        greatest(t.vintage_basis, coalesce(s.vintage_basis, 'original')) as vintage_basis,
        coalesce(is_estimated(s.flag), false)                            as is_estimate,
        s.output_kbd / t.iraq_output_kbd * 100                           as share_pct,
        s.promised_kbd / t.iraq_output_kbd * 100                         as promised_pct
    from total as t
    cross join summed as s
)

select
    'field_reports_and_eia' as origin,
    s.year::varchar         as period,
    'record.field_output'   as source_id,
    case
        when s.share_pct >= threshold(judged_claim, 'russian_operated_share_pct') then 'supports'
        when s.promised_pct < threshold(judged_claim, 'russian_operated_share_pct') then 'contradicts'
        else 'silent'
    end                     as outcome,
    s.share_pct             as observed_value,
    'pct'                   as observed_unit,
    s.citation,
    null                    as known_on,
    s.vintage_basis,
    s.is_estimate,
    format(
        'Fields held: {} kb/d, {} per cent of Iraq''s {} kb/d ({}){}.',
        coalesce(s.parts, 'none'), shown(s.share_pct), round(s.iraq_output_kbd)::integer, s.year,
        coalesce('; lost: ' || l.names, '')
    )                       as finding
from share as s
cross join lost as l;

-- Their output compared with the output under Russian operators so many years earlier, for the claim on the trend of cooperation.
create or replace temp macro russian_output_change(window_years) as table
with newest as (
    select
        sum(r.output_latest_kbd) as output_kbd,
        sum(r.promised_kbd)      as promised_kbd,
        string_agg(r.project_name || ' ' || shown(r.output_latest_kbd) || ' (' || r.output_latest_period || ')', ', '
            order by r.output_latest_kbd desc) as parts,
        arg_max(
            (
                select min(o.citations[1]) from core.field_output as o
                where o.asset_id = r.asset_id and o.metric = 'crude' and o.output_kbd = r.output_latest_kbd
            ),
            r.output_latest_kbd
        )                        as citation
    from russian_operated_field() as r
),

base as (
    select *
    from mart.iraq_output_by_operator_yearly
    where
        operator_country = 'RUS' and output_kbd is not null and share_kind <> 'unknown'
        and year(about_on()) - year between window_years and window_years + 1
    order by year desc
    limit 1
)

select
    'field_reports'           as origin,
    year(about_on())::varchar as period,
    'record.field_output'     as source_id,
    case
        when coalesce(n.promised_kbd, 0) <= b.output_kbd * (1 - threshold('REL-02', 'change_pct') / 100) then 'contradicts'
        when b.share_kind = 'complete' and n.output_kbd >= b.output_kbd * (1 + threshold('REL-02', 'change_pct') / 100)
            then 'supports'
        else 'silent'
    end                       as outcome,
    100 * (coalesce(n.output_kbd, 0) / b.output_kbd - 1) as observed_value,
    'pct'                     as observed_unit,
    n.citation,
    null                      as known_on,
    b.vintage_basis,
    is_estimated(b.flag)      as is_estimate,
    format(
        'Fields held: {} kb/d, against {}{} kb/d under Russian operators in {}.',
        coalesce(n.parts, '0'), if(b.share_kind = 'lower_bound', 'at least ', ''), shown(b.output_kbd), b.year
    )                         as finding
from base as b
cross join newest as n;
