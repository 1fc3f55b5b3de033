-- Detects: two events of one project, of one kind and on one day.
-- Matters because one happening on several pages must share an id: under two ids it counts twice, and its pages look like
-- separate evidence.
-- severity: error
select a.event_id, b.event_id as other_event_id, a.event_type, a.event_date
from core.project_event as a
inner join core.project_event as b
    on b.project_id = a.project_id
    and b.event_type = a.event_type
    and b.event_on = a.event_on
    and b.event_id > a.event_id
where a.date_precision = 'day' and b.date_precision = 'day'
