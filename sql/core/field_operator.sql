-- Who runs a field since when. A dated event that hands a field over (reference.operator_event) gives the day. Each page that
-- names an operator with an output figure is a sighting on the first day of its period; each release of the tracker is one on
-- its own day. A change is a sighting that names another company than the one before, so without an event its day is only the
-- latest possible one.
-- A page whose period holds a handover does not date it, and a release after one does not undo it: the tracker had ExxonMobil at
-- West Qurna-1 until 2025, a year after it had left. Where a page and a release have the same day, the page is used. A release
-- gives no start, so the first one counts for all time before it as well; a page's operator is not carried back.
with event_on_day as (
    select event_id, event_on, 'record.project_event' as source_id from core.project_event
    union all
    select event_id, event_on, 'record.policy_event' as source_id from core.policy_event
),

handover as (
    select o.asset_id, e.event_on as seen_on, o.operator_company_id, 'event' as operator_basis, e.source_id
    from reference.operator_event as o
    join event_on_day as e using (event_id)
),

sighting as (
    select * from handover
    union all by name
    select
        f.asset_id,
        period_start(f.period_from) as seen_on,
        f.operator_company_id,
        'stated' as operator_basis,
        f.source_id
    from record.field_output as f
    where f.asset_id is not null
        and f.operator_company_id is not null
        and not exists (
            select 1
            from handover as h
            where h.asset_id = f.asset_id and h.seen_on between period_start(f.period_from) and period_end(f.period_to)
        )
    union all by name
    select
        u.asset_id, u.vintage_on as seen_on, u.operator_company_id, 'tracker' as operator_basis, 'gem_goget' as source_id
    from staging.gem_unit as u
    join build.vintage_in_force as v on v.source_id = 'gem_goget'
    where u.asset_id is not null
        and u.operator_company_id is not null
        and (u.vintage_on <= as_of_on() or u.vintage_on = v.vintage_on)
        and not exists (select 1 from handover as h where h.asset_id = u.asset_id and h.seen_on <= u.vintage_on)
),

per_day as (
    select *
    from sighting
    qualify row_number() over (partition by asset_id, seen_on order by operator_basis, operator_company_id) = 1
),

change as (
    select *
    from per_day
    qualify operator_company_id is distinct from lag(operator_company_id) over (partition by asset_id order by seen_on)
)

select
    asset_id,
    case
        when operator_basis = 'tracker' and lag(seen_on) over (partition by asset_id order by seen_on) is null
            then date '1900-01-01'
        else seen_on
    end as from_on,
    lead(seen_on) over (partition by asset_id order by seen_on) - 1 as to_on,
    operator_company_id,
    operator_basis,
    [source_id] as source_ids
from change
