-- Detects: a figure set aside because its page contradicts itself, where the page's two figures agree or there is only one.
-- Matters because such a figure is taken out of every mart (Iraq's exports of 2024: 1,234 Mb in all are 3,372 kb/d, and the page
-- gives a daily mean of 3,314 in the same line): once the page or our row is corrected, the mark would hide a good figure.
-- severity: error
select s.output_id, s.output_kbd as set_aside_kbd, max(o.output_kbd) as same_page_kbd
from core.field_output as s
left join core.field_output as o
    on o.output_id <> s.output_id
    and o.page_fault is null
    and o.metric = s.metric
    and o.area_id is not distinct from s.area_id
    and o.asset_id is not distinct from s.asset_id
    and o.period_start = s.period_start
    and o.period_end = s.period_end
    and list_has_any(o.citations, s.citations)
where s.page_fault = 'totals_disagree'
group by s.output_id, s.output_kbd
having coalesce(bool_and(abs(o.output_kbd - s.output_kbd) <= s.output_kbd / 100), true)
