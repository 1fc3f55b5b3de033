-- How cooperation holds under sanctions, and the crude output of fields under Russian operators.

-- What sanctions left of the projects: for each Russian project, the newest measure against its company whose days (30, 90 or
-- 365) have passed, or after which it was lost, whichever is newer. Projects are weighted by their crude output before that
-- measure; what happened after the day asked about is left out. A project counts as kept only if something was reported on it
-- after those days; under force majeure it is neither kept nor lost. What followed a measure was not always caused by it. Reliefs
-- and measures against no named company are left out.
create or replace temp macro output_kept(days, judged_claim, share_limit) as table
with hit as (
    select
        x.*,
        coalesce(
            if(
                x.hit_on + days::integer <= about_on(),
                case days when 30 then x.status_after_30d when 90 then x.status_after_90d when 365 then x.status_after_365d end,
                null
            ),
            if(is_lost(p.status), p.status, null)
        ) as status_after,
        p.project_name,
        p.status_event_id
    from mart.sanctions_exposure as x
    join project_on_day() as p using (project_id)
    where
        x.project_kind = 'project' and not x.is_relief and x.is_live_before and x.hit_on <= about_on()
        and (x.hit_on + days::integer <= about_on() or is_lost(p.status))
    qualify row_number() over (partition by x.project_id order by x.hit_on desc, x.measure_id) = 1
),

confirmed as (
    select h.project_id, arg_max(e.event_id, e.event_on) as event_id
    from hit as h
    join core.project_event as e
        on e.project_id = h.project_id and e.event_type <> 'sanction' and e.event_on >= h.hit_on + days::integer
        and e.event_end_on <= about_on()
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
        if(is_lost(h.status_after), h.status_event_id, c.event_id) as proof_event_id
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
    g.origin,
    s.heaviest_hit_on::varchar as period,
    g.source_id,
    case
        when s.kept_pct >= threshold(judged_claim, share_limit) then 'supports'
        when s.not_lost_pct < threshold(judged_claim, share_limit) then 'contradicts'
        else 'silent'
    end                        as outcome,
    s.kept_pct                 as observed_value,
    s.kept_pct                 as observed_low,
    s.not_lost_pct             as observed_high,
    threshold(judged_claim, share_limit) as limit_value,
    'at_least'                 as limit_side,
    'pct'                      as observed_unit,
    g.source_url               as citation,
    g.known_on,
    greatest(coalesce(s.vintage_basis, 'original'), basis_of(g.known_basis)) as vintage_basis,
    false                      as is_estimate,
    format(
        'Of {} kb/d that Russian projects in Iraq gave before sanctions hit them (newest measure {}), {} to {} per cent was '
        || 'still theirs {} days on; lost: {}; held: {}.',
        shown(s.weight_kbd), s.newest_hit_on, shown(s.kept_pct), shown(s.not_lost_pct), days,
        coalesce(s.lost_names, 'none'), coalesce(s.kept_names, 'none')
    )                          as finding
from summed as s
join page_of_event() as g on g.event_id = s.proof_event_id;

-- Fields that a Russian company operated on the day asked about, with their newest output by then and the most that their
-- contracts promised.
create or replace temp macro russian_operated_field() as table
select
    p.project_id,
    p.project_name,
    p.asset_id,
    o.output_id,
    o.output_kbd,
    o.period as output_period,
    o.vintage_basis,
    o.flag,
    greatest(o.output_kbd, coalesce(t.plateau_kbd, 0)) as promised_kbd
from project_on_day() as p
join project_output_on_day() as o using (project_id)
left join project_plateau_on_day() as t using (project_id)
where p.asset_kind = 'field' and p.project_role = 'operator' and is_held(p.status);

-- The share of these fields in Iraq's output of the newest year that had ended by the day asked about. Output of a lost field
-- does not count, however new the figure. The row stands under the origin of the largest figure.
create or replace temp macro russian_operated_share(judged_claim) as table
with lost as (
    select string_agg(format('{} ({} {})', project_name, status_shown, status_on), ', ' order by project_name) as names
    from project_on_day()
    where asset_kind = 'field' and is_lost(status)
),

total as (
    select year, iraq_output_kbd, vintage_basis
    from mart.iraq_output_by_operator_yearly
    where make_date(year, 12, 31) <= about_on()
    order by year desc, operator_country
    limit 1
),

summed as (
    select
        coalesce(sum(r.output_kbd), 0)    as output_kbd,
        coalesce(sum(r.promised_kbd), 0)  as promised_kbd,
        max(r.flag)                       as flag,
        max(r.vintage_basis)              as vintage_basis,
        arg_max(r.output_id, r.output_kbd) as output_id,
        string_agg(
            format('{} {} ({})', r.project_name, shown(r.output_kbd), r.output_period), ', ' order by r.output_kbd desc
        )                                 as parts
    from russian_operated_field() as r
),

share as (
    select
        s.*,
        t.year,
        t.iraq_output_kbd,
        greatest(t.vintage_basis, coalesce(s.vintage_basis, 'original')) as basis,
        s.output_kbd / t.iraq_output_kbd * 100   as share_pct,
        s.promised_kbd / t.iraq_output_kbd * 100 as promised_pct
    from total as t
    cross join summed as s
)

select
    coalesce(g.origin, 'eia') as origin,
    s.year::varchar         as period,
    coalesce(g.source_id, 'eia_international') as source_id,
    case
        when s.share_pct >= threshold(judged_claim, 'russian_operated_share_pct') then 'supports'
        when s.promised_pct < threshold(judged_claim, 'russian_operated_share_pct') then 'contradicts'
        else 'silent'
    end                     as outcome,
    s.share_pct             as observed_value,
    s.share_pct             as observed_low,
    s.promised_pct          as observed_high,
    threshold(judged_claim, 'russian_operated_share_pct') as limit_value,
    'at_least'              as limit_side,
    'pct'                   as observed_unit,
    g.source_url            as citation,
    g.known_on,
    s.basis                 as vintage_basis,
    coalesce(is_estimated(s.flag), false) as is_estimate,
    format(
        'Fields under Russian operators gave {} kb/d by the newest figures: {} per cent of Iraq''s {} kb/d of crude in {} (total '
        || 'by EIA); at promised plateaus they would give {} per cent{}.',
        coalesce(s.parts, 'no'), shown(s.share_pct), round(s.iraq_output_kbd)::integer, s.year, shown(s.promised_pct),
        coalesce('; lost: ' || l.names, '')
    )                       as finding
from share as s
cross join lost as l
left join page_of_output() as g on g.output_id = s.output_id;

-- Fields that a Russian company operated on a day and that had begun to produce, one row each. The newest output known by then
-- counts as fresh when its period ended at most stale_years before; promised_kbd is the most that a figure or the contract gives,
-- null when neither is known.
create or replace temp macro operated_output(on_day) as table
select
    p.project_name,
    o.output_id,
    o.output_kbd,
    o.period,
    o.vintage_basis,
    o.flag,
    coalesce(o.period_end >= on_day - to_years(threshold('REL-02', 'stale_years')::integer), false) as is_fresh,
    greatest(o.output_kbd, t.plateau_kbd) as promised_kbd
from project_on(on_day) as p
join core.project_status as s on s.project_status = p.status
left join project_output_on(on_day) as o using (project_id)
left join project_plateau_on(on_day) as t using (project_id)
where p.asset_kind = 'field' and p.project_role = 'operator' and s.is_held and s.status_phase <> 'before_production';

-- Output of the fields under Russian operators compared with that of the fields under them so many years earlier, for the claim
-- on the trend of cooperation. The earlier day is the end of its month, since figures are monthly at best. What is known of that
-- day is a lower bound, and so is what is known of the day asked about, of which promised_kbd is the upper one. The row stands
-- under the origin of the largest figure in it.
create or replace temp macro russian_output_change(window_years) as table
with field as (
    select 'now' as side, n.* from operated_output(about_on()) as n
    union all by name
    select 'base' as side, b.* from operated_output(last_day(about_on() - to_years(window_years::integer))) as b
),

largest as (
    select output_id
    from field
    where is_fresh
    order by output_kbd desc, side desc
    limit 1
),

summed as (
    select
        coalesce(sum(output_kbd) filter (side = 'now' and is_fresh), 0)          as output_kbd,
        case
            when coalesce(bool_and(promised_kbd is not null) filter (side = 'now'), true)
                then coalesce(sum(promised_kbd) filter (side = 'now'), 0)
        end                                                                      as promised_kbd,
        sum(output_kbd) filter (side = 'base' and is_fresh)                      as base_kbd,
        bool_and(is_fresh)                                                       as is_complete,
        max(vintage_basis) filter (is_fresh)                                     as vintage_basis,
        max(flag) filter (is_fresh)                                              as flag,
        list(format('{} {} ({})', project_name, shown(output_kbd), period) order by output_kbd desc)
            filter (side = 'now' and is_fresh)                                   as parts,
        list(format('{} {} ({})', project_name, shown(output_kbd), period) order by output_kbd desc)
            filter (side = 'base' and is_fresh)                                  as base_parts,
        list(distinct project_name order by project_name) filter (side = 'now' and not is_fresh) as unknown_now,
        list(distinct project_name order by project_name) filter (side = 'base' and not is_fresh) as unknown_then
    from field
),

judged as (
    select
        *,
        case
            when promised_kbd <= base_kbd * (1 - threshold('REL-02', 'change_pct') / 100) then 'contradicts'
            when is_complete and output_kbd >= base_kbd * (1 + threshold('REL-02', 'change_pct') / 100) then 'supports'
            else 'silent'
        end as outcome
    from summed
    where base_kbd is not null
),

measured as (
    select
        *,
        case
            when outcome = 'contradicts' then 100 * (promised_kbd / base_kbd - 1)
            when is_complete then 100 * (output_kbd / base_kbd - 1)
        end as change_pct
    from judged
)

select
    g.origin,
    about_on()::varchar       as period,
    g.source_id,
    s.outcome,
    s.change_pct              as observed_value,
    if(s.change_pct is null, null, threshold('REL-02', 'change_pct')) as limit_value,
    if(s.change_pct is null, null, 'at_least') as limit_side,
    if(s.change_pct is null, null, 'pct') as observed_unit,
    g.source_url              as citation,
    g.known_on,
    s.vintage_basis,
    is_estimated(s.flag)      as is_estimate,
    format(
        'Crude of fields under Russian operators in kb/d, by figures at most two years old. On {}: {}{}. On {}: {}{}.',
        about_on(),
        coalesce(array_to_string(s.parts, ', '), 'none is known'),
        coalesce(
            format(
                '; none of {}', array_to_string(s.unknown_now, ' and ')
            ) || coalesce(format(', with which the most would be {}', shown(s.promised_kbd)), ''),
            ''
        ),
        last_day(about_on() - to_years(window_years::integer)),
        array_to_string(s.base_parts, ', '),
        coalesce(format('; none of {}', array_to_string(s.unknown_then, ' and ')), '')
    )                         as finding
from measured as s
cross join largest as l
join page_of_output() as g using (output_id);
