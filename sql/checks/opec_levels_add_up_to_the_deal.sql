-- Detects: months for which all twenty countries have a level, and these do not add up to the printed total of reference
-- levels plus adjustments (May to July 2020: 43,853 - 9,700 = 34,153).
-- Matters because the levels are chosen among several pages; a wrong choice shows in no single country.
-- severity: error
with deal as (
    select
        r.effective_from_on as from_on,
        r.effective_to_on as to_on,
        r.value_kbd + a.value_kbd as deal_kbd
    from core.opec_decision as r
    join core.opec_decision as a
        on a.measure = 'adjustment' and a.group_name = 'opec_plus' and a.source_url = r.source_url
        and a.effective_from_on = r.effective_from_on
    where r.measure = 'reference_level' and r.group_name = 'opec_plus'
)

select
    l.month,
    d.deal_kbd,
    sum(l.required_kbd) as added_kbd,
    count(*) as countries
from deal as d
join core.opec_required_monthly as l on l.required_view = 'ministerial' and l.month between d.from_on and d.to_on
group by l.month, d.deal_kbd
having count(*) <> 20 or sum(l.required_kbd) <> d.deal_kbd
