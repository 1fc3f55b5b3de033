-- Each Russian project in Iraq: who holds which share, on which terms, target and actual output, and its status at the brief's
-- date and now. "At the brief" goes by the date of the event, as today's records have it; what was known on that day is what the
-- as-of build for it gives.
with project as (
    select p.*, c.company_name, c.parent_company_id
    from reference.project as p
    join reference.company as c using (company_id)
    where p.project_kind <> 'context' and p.project_id in (select project_id from core.project_event)
),

event as (
    select l.project_id, e.* exclude (project_id)
    from core.project_event_link as l
    join core.project_event as e using (event_id)
),

attested as (
    select
        project_id,
        count(distinct event_id)                        as event_count,
        len(list_distinct(flatten(list(citations))))    as source_count,
        len(list_distinct(flatten(list(origins))))      as origin_count
    from event
    group by project_id
),

last_event as (
    select project_id, event_id as last_event_id, event_date as last_event_date
    from event
    qualify row_number() over (partition by project_id order by event_end_on desc, event_on desc, event_id desc) = 1
),

signed as (
    select project_id, event_date as contract_signed_date
    from event
    where event_type = 'contract_signed'
    qualify row_number() over (partition by project_id order by event_end_on desc) = 1
),

fact as (
    select f.*, e.event_date
    from core.project_fact as f
    join core.project_event as e using (event_id)
),

stake_latest as (
    select * from core.project_stake qualify row_number() over (partition by project_id order by event_end_on desc, event_id) = 1
),

stake_at_brief as (
    select * from core.project_stake where event_end_on <= anchor_on()
    qualify row_number() over (partition by project_id order by event_end_on desc, event_id) = 1
),

-- Amounts stated as spent are totals so far: the largest counts, and none are added. Hearsay does not count as spent.
spent as (
    select project_id, event_date as invested_date, value as invested_musd, flag, is_disputed
    from fact
    where measure = 'investment_spent' and hedge = 'stated'
    qualify row_number() over (partition by project_id order by value desc, event_end_on desc) = 1
),

planned as (
    select project_id, event_date as investment_planned_date, value as investment_planned_musd, flag, is_disputed
    from fact
    where measure = 'investment_planned'
    qualify row_number() over (partition by project_id order by event_end_on desc, value desc) = 1
),

output_latest as (
    select * from core.project_output where newest_rank = 1
),

-- As known then, so that it is the figure by which the brief is judged: Badra's 2023 came with the tracker of 2025.
output_at_brief as (
    select * from core.project_output where period_end <= anchor_on() and known_on <= anchor_on()
    qualify row_number() over (partition by project_id order by newest_rank) = 1
),

cut as (
    select f.project_id, f.value as output_cut_kbd, f.event_date as output_cut_date
    from fact as f
    left join output_latest as o on o.project_id = f.project_id
    where f.measure = 'output_change' and f.value < 0 and f.event_end_on >= o.period_start
    qualify row_number() over (partition by f.project_id order by f.event_end_on desc) = 1
),

hit as (
    select
        ps.project_id,
        count(*)                                                                                  as sanction_count,
        min(ps.hit_on)                                                                            as sanction_first_on,
        min(ps.hit_on) filter (where s.measure_kind in ('blocking', 'asset_freeze', 'transaction_ban')) as blocking_first_on,
        min_by(ps.hit_company_id, ps.hit_on)
            filter (where s.measure_kind in ('blocking', 'asset_freeze', 'transaction_ban'))      as blocking_company_id
    from core.project_sanction as ps
    join core.sanction as s using (measure_id)
    where not s.is_relief
    group by ps.project_id
),

status_now as (
    select * from core.project_status_period
    where from_on <= as_of_on() and (to_on is null or to_on >= as_of_on())
),

status_at_brief as (
    select * from core.project_status_period
    where from_on <= anchor_on() and (to_on is null or to_on >= anchor_on())
)

select
    p.project_id,
    p.project_name,
    p.project_kind,
    p.key_project is not null                      as is_key_project,
    p.key_project,
    p.company_id,
    p.company_name,
    p.parent_company_id,
    p.asset_id,
    a.asset_name,
    a.asset_kind,
    p.region,
    p.project_role,
    p.contract_type,
    sg.contract_signed_date,
    t.contract_length_years,
    t.contract_end_year,
    t.fee_usd_bbl,
    t.plateau_first_kbd,
    case when t.plateau_latest_kbd <> t.plateau_first_kbd then t.plateau_latest_kbd end as plateau_revised_kbd,
    t.plateau_revised_date,
    t.plateau_latest_kbd                              as target_kbd,
    sb.stake_pct                                   as stake_at_brief_pct,
    -- A contract that is over leaves no stake, so the old one is not shown as today's.
    case when ns.is_ended is not true then sl.stake_pct end as stake_latest_pct,
    case when ns.is_ended is not true then sl.bound end as stake_latest_bound,
    case when ns.is_ended is not true then sl.event_id end as stake_latest_event_id,
    case when ns.is_ended is not true then sl.event_date end as stake_latest_date,
    ns.is_ended is not true and coalesce(sl.is_disputed, false) as is_stake_disputed,
    ol.output_kbd                                  as output_latest_kbd,
    ol.period                                      as output_latest_period,
    ob.output_kbd                                  as output_at_brief_kbd,
    ob.period                                      as output_at_brief_period,
    cut.output_cut_kbd,
    cut.output_cut_date,
    round(100 * ol.output_kbd / t.plateau_latest_kbd, 1) as output_latest_of_target_pct,
    th.project_status                              as status_at_brief,
    th.from_on                                     as status_at_brief_on,
    th.event_id                                    as status_at_brief_event_id,
    bs.is_lost                                     as is_lost_at_brief,
    n.project_status                               as status_latest,
    n.from_on                                      as status_latest_on,
    n.event_id                                     as status_latest_event_id,
    ns.is_lost                                     as is_lost_latest,
    -- A loss is final, so its own day confirms it and it does not fade; a field that others work is no sign of the project.
    case when ns.is_lost then n.from_on else cf.last_confirmed_on end as last_confirmed_on,
    ns.is_lost is not true and coalesce(is_faded(cf.last_confirmed_on, as_of_on()), true) as is_stale,
    le.last_event_id,
    le.last_event_date,
    s.invested_musd,
    s.invested_date,
    pl.investment_planned_musd,
    pl.investment_planned_date,
    coalesce(s.is_disputed, false) or coalesce(pl.is_disputed, false) as is_investment_disputed,
    coalesce(h.sanction_count, 0)                  as sanction_count,
    h.sanction_first_on,
    h.blocking_first_on,
    h.blocking_company_id,
    att.event_count,
    att.source_count,
    att.origin_count,
    greatest(coalesce(ol.vintage_basis, 'original'), coalesce(ob.vintage_basis, 'original')) as vintage_basis,
    greatest(ol.flag, ob.flag, t.flag, sl.flag, sb.flag, s.flag, pl.flag, 'reported'::value_flag) as flag,
    list_distinct(
        ['record.project_event']
        || case when h.project_id is not null then ['record.sanction'] else [] end
        || coalesce(ol.source_ids, []) || coalesce(ob.source_ids, [])
    )                                              as source_ids
from project as p
join attested as att using (project_id)
join last_event as le using (project_id)
left join reference.asset as a using (asset_id)
left join signed as sg using (project_id)
left join core.project_term as t using (project_id)
left join stake_latest as sl using (project_id)
left join stake_at_brief as sb using (project_id)
left join output_latest as ol using (project_id)
left join output_at_brief as ob using (project_id)
left join cut using (project_id)
left join hit as h using (project_id)
left join spent as s using (project_id)
left join planned as pl using (project_id)
left join core.project_confirmation as cf using (project_id)
left join status_now as n using (project_id)
left join status_at_brief as th using (project_id)
left join reference.project_status as ns on ns.project_status = n.project_status
left join reference.project_status as bs on bs.project_status = th.project_status
