-- Detects: a month in which Iraq is said to have exported more crude than it produced.
-- Matters because export totals come as barrels a month or a day, in thousands or millions, and pages misprint them; the
-- refineries take more than a tenth of output, so a true figure stays well below it.
-- severity: error
select f.output_id, f.output_kbd as exports_kbd, o.value as production_kbd
from core.field_output as f
join core.observation_latest as o
    on o.source_id = 'eia_international'
    and o.measure = 'crude_production'
    and o.subject_id = 'IRQ'
    and o.period_start = f.period_start
    and o.period_end = f.period_end
where f.metric = 'exports' and f.area_id = 'iraq' and f.page_fault is null and f.output_kbd > o.value
