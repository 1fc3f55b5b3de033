-- What sanctions left of the projects: for each Russian project the newest measure against its company whose days (30, 90 or 365)
-- have passed, or after which it was lost, whichever is newer. Projects weigh by the crude they gave before that measure. A state
-- counts as kept only if something was heard of the project after those days; under force majeure it is neither kept nor lost.
-- What followed a measure was not always caused by it. Licences and measures against no named company are left out.
create or replace temp macro output_kept_after(days) as table
with hit as (
    select
        x.*,
        coalesce(
            case days when 30 then x.status_after_30d when 90 then x.status_after_90d when 365 then x.status_after_365d end,
            if(is_lost(p.status_latest), p.status_latest, null)
        ) as status_then,
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
    s.heaviest_hit_on,
    s.newest_hit_on,
    s.weight_kbd,
    s.kept_kbd / s.weight_kbd * 100     as kept_pct,
    s.not_lost_kbd / s.weight_kbd * 100 as not_lost_pct,
    coalesce(s.lost_names, 'none')      as lost_names,
    coalesce(s.kept_names, 'none')      as kept_names,
    s.vintage_basis,
    e.citations[1]                      as citation,
    e.first_known_on                    as known_on
from summed as s
left join core.project_event as e on e.event_id = s.proof_event_id;

-- Newest known output of each field that a Russian company runs on the date, against Iraq's output in the newest year known.
-- What a field gave before it was lost does not count, however new the figure; promised is what contracts would give at most.
create or replace temp macro russian_operated_share() as table
with run as (
    select
        project_id,
        project_name,
        asset_id,
        output_latest_kbd,
        output_latest_period,
        greatest(coalesce(output_latest_kbd, 0), coalesce(target_kbd, 0)) as promised_kbd
    from mart.russian_project
    where project_kind = 'project' and asset_kind = 'field' and project_role = 'operator' and is_held(status_latest)
),
lost as (
    select string_agg(format('{} ({} {})', project_name, replace(status_latest::varchar, '_', ' '), status_latest_on), ', ') as names
    from mart.russian_project
    where project_kind = 'project' and asset_kind = 'field' and is_lost(status_latest)
),
figure as (
    select r.project_id, o.flag, o.citations[1] as source_url, o.vintage_basis
    from run as r
    join core.field_output as o
        on o.asset_id = r.asset_id and o.output_kbd = r.output_latest_kbd and o.metric = 'crude'
        and r.output_latest_period = if(o.period_from = o.period_to, o.period_from, o.period_from || '/' || o.period_to)
    qualify row_number() over (partition by r.project_id order by o.origin_count desc, o.output_id) = 1
),
whole as (
    select year, iraq_output_kbd, vintage_basis
    from mart.iraq_output_by_operator_yearly
    order by year desc, operator_country
    limit 1
),
summed as (
    select
        coalesce(sum(r.output_latest_kbd), 0)           as output_kbd,
        coalesce(sum(r.promised_kbd), 0)                as promised_kbd,
        max(f.flag)                                     as flag,
        max(f.vintage_basis)                            as vintage_basis,
        arg_max(f.source_url, r.output_latest_kbd)      as source_url,
        string_agg(
            format('{} {} ({})', r.project_name, shown(r.output_latest_kbd), r.output_latest_period), ', '
            order by r.output_latest_kbd desc
        )                                               as parts
    from run as r
    left join figure as f using (project_id)
    where r.output_latest_kbd is not null
),
share as (
    select
        s.*,
        w.year,
        w.iraq_output_kbd,
        greatest(w.vintage_basis, coalesce(s.vintage_basis, 'original')) as worst_basis,
        s.output_kbd / w.iraq_output_kbd * 100                           as share_pct,
        s.promised_kbd / w.iraq_output_kbd * 100                         as promised_pct
    from whole as w
    cross join summed as s
)
select s.*, l.names as lost_names
from share as s
cross join lost as l;

-- Crude of Russian-run fields against that of so many years earlier, for the claim on the course of cooperation.
create or replace temp macro russian_output_change(window_years) as table
with run as (
    select
        sum(p.output_latest_kbd)                                              as output_kbd,
        sum(greatest(p.output_latest_kbd, coalesce(p.target_kbd, 0)))         as promised_kbd,
        string_agg(p.project_name || ' ' || shown(p.output_latest_kbd) || ' (' || p.output_latest_period || ')', ', '
            order by p.output_latest_kbd desc)                                as parts,
        arg_max(
            (
                select min(o.citations[1]) from core.field_output as o
                where o.asset_id = p.asset_id and o.metric = 'crude' and o.output_kbd = p.output_latest_kbd
            ),
            p.output_latest_kbd
        )                                                                     as source_url
    from mart.russian_project as p
    where
        p.project_kind = 'project' and p.asset_kind = 'field' and p.project_role = 'operator' and is_held(p.status_latest)
        and p.output_latest_kbd is not null
),
base as (
    select *
    from mart.iraq_output_by_operator_yearly
    where
        operator_country = 'RUS' and output_kbd is not null and share_kind <> 'unknown'
        and year(as_of_on()) - year between window_years and window_years + 1
    order by year desc
    limit 1
)
select
    'field_reports'         as origin,
    year(as_of_on())::varchar as period,
    'record.field_output'   as source_id,
    case
        when coalesce(r.promised_kbd, 0) <= b.output_kbd * (1 - threshold('REL-02', 'change_pct') / 100) then 'contradicts'
        when b.share_kind = 'complete' and r.output_kbd >= b.output_kbd * (1 + threshold('REL-02', 'change_pct') / 100)
            then 'supports'
        else 'silent'
    end                     as outcome,
    100 * (coalesce(r.output_kbd, 0) / b.output_kbd - 1) as observed_value,
    'pct'                   as observed_unit,
    r.source_url            as citation,
    null::date              as known_on,
    b.vintage_basis,
    false                   as is_interested_party,
    b.flag >= 'estimated'::value_flag as is_estimate,
    format(
        'Fields held: {} kb/d, against {}{} kb/d under Russian operators in {}.',
        coalesce(r.parts, '0'), if(b.share_kind = 'lower_bound', 'at least ', ''), shown(b.output_kbd), b.year
    )                       as detail
from base as b
cross join run as r;
