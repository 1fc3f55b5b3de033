-- Detects: two usable figures for one field, metric and period that differ by more than a quarter.
-- Matters because one of them is then in another unit, of another year or of another company's share. A fault that a page
-- shows by itself is marked in the record and not compared.
-- severity: error
select a.output_id, a.output_kbd, b.output_id as other_id, b.output_kbd as other_kbd
from core.field_output as a
join core.field_output as b
    on b.asset_id = a.asset_id
    and b.metric = a.metric
    and b.period_start = a.period_start
    and b.period_end = a.period_end
    and b.output_id > a.output_id
where not a.is_planned
    and not b.is_planned
    and a.page_fault is null
    and b.page_fault is null
    and abs(a.output_kbd - b.output_kbd) > greatest(a.output_kbd, b.output_kbd) / 4
