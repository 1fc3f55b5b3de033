-- Detects: a field that is said to produce, or to be in the state of producing, before its first oil.
-- Matters because then one of the two dates is wrong, or a plan was entered as output, and the project looks alive too early.
-- severity: error
with first_oil as (
    select project_id, min(event_on) as first_oil_on
    from core.project_event
    where event_type = 'first_oil'
    group by project_id
),

field_project as (
    select p.project_id, f.first_oil_on
    from core.project as p
    inner join core.asset as a on a.asset_id = p.asset_id and a.asset_kind = 'field'
    left join first_oil as f on f.project_id = p.project_id
    where p.project_kind = 'project'
)

select f.project_id, f.event_id, f.event_on, p.first_oil_on
from core.project_fact as f
inner join field_project as p on p.project_id = f.project_id
where f.measure in ('output', 'output_cumulative', 'cargo') and (p.first_oil_on is null or f.event_end_on < p.first_oil_on)
union all
select s.project_id, s.event_id, s.from_on, p.first_oil_on
from core.project_status_period as s
inner join field_project as p on p.project_id = s.project_id
where s.project_status = 'producing' and (p.first_oil_on is null or s.from_on < p.first_oil_on)
