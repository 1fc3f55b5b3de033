-- Stakes of each project's own company over time. Only what a page states as fact changes a stake; hearsay and deals that await
-- ratification do not.
select
    f.project_id,
    f.event_id,
    e.event_date,
    f.event_end_on,
    f.value as stake_pct,
    f.bound,
    f.is_disputed,
    f.flag,
    f.source_ids
from core.project_fact as f
join core.project_event as e using (event_id)
join reference.project as p on p.project_id = f.project_id and p.company_id = f.holder_company_id
where f.measure = 'stake' and f.hedge = 'stated'
