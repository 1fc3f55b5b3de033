-- Detects: a month of a compensation plan in which the countries do not add up to the total that the same page prints
-- (plans of September, December 2025 and January 2026: 4,779, 4,589 and 4,570 kb/d-months in all).
-- Matters because the tables reached us garbled: columns were put back with these totals, and one page swaps two months.
-- severity: error
with by_page as (
    select
        source_url,
        plan_vintage,
        effective_from_on as month,
        sum(value_kbd) filter (where group_name = 'opec_plus') as printed_kbd,
        sum(value_kbd) filter (where country_iso3 is not null) as added_kbd
    from core.opec_decision
    where measure = 'compensation_cut'
    group by source_url, plan_vintage, effective_from_on
)

select *
from by_page
where printed_kbd is not null and printed_kbd is distinct from added_kbd
