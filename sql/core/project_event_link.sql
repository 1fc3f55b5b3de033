-- Which events belong to the history of each project: its own, and those of another project or a context that also affect it
-- (Kurdish crude leaves by one line, so its closure stops Rosneft's pipeline too).
select project_id, event_id, false as is_indirect
from core.project_event
union all by name
select unnest(also_affects) as project_id, event_id, true as is_indirect
from core.project_event
