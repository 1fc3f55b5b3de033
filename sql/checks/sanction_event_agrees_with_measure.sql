-- Detects: a project event of kind sanction for which no measure on that company was imposed on that day.
-- Matters because the two are curated apart: where they part, one of the dates is wrong, and the windows of exposure with it.
-- severity: error
select e.event_id, e.project_id, e.event_date
from core.project_event as e
where
    e.event_type = 'sanction'
    and not exists (
        select 1 from core.project_sanction as s where s.project_id = e.project_id and s.hit_on = e.event_on
    )
