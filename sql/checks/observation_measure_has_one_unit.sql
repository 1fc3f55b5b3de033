-- Detects: a measure that is given in two units.
-- Matters because values of one measure are compared and averaged across sources; thousand and million barrels next to
-- each other differ by a factor that no bound on the value need notice.
-- severity: error
select measure, list_sort(list(distinct unit)) as units, list_sort(list(distinct source_id)) as source_ids
from core.observation
group by measure
having count(distinct unit) > 1
