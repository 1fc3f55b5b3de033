-- Detects: a day on which the stated stakes of one project's holders add up to more than 100 per cent.
-- Matters because a stake entered before a sale was carried through, or the foreign group's share mistaken for the share in the
-- project (85 instead of 63.75), would give a company oil that others own. Stakes end when the project does; given-up stakes are
-- nil.
-- severity: error
with ended as (
    select project_id, from_on as ended_on
    from core.project_status_period
    where is_ended(project_status)
),

stake as (
    select
        project_id,
        holder_company_id,
        event_end_on,
        case measure when 'stake' then value else 0 end as stake_pct
    from core.project_fact
    where measure in ('stake', 'stake_given_up') and hedge = 'stated'
),

held as (
    select
        d.project_id,
        d.event_end_on,
        s.holder_company_id,
        max_by(s.stake_pct, s.event_end_on) as stake_pct
    from (select distinct project_id, event_end_on from stake) as d
    inner join stake as s on s.project_id = d.project_id and s.event_end_on <= d.event_end_on
    where not exists (
        select 1 from ended as e
        where e.project_id = s.project_id and e.ended_on >= s.event_end_on and e.ended_on <= d.event_end_on
    )
    group by d.project_id, d.event_end_on, s.holder_company_id
)

select project_id, event_end_on, sum(stake_pct) as stakes_pct, list(holder_company_id order by holder_company_id) as holders
from held
group by project_id, event_end_on
having sum(stake_pct) > 100
