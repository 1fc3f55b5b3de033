-- Detects: comparable assessments of one country and month that are over a quarter apart.
-- Matters because assessors differ by some per cent (Nigeria in April 2023: 14 %, the most that is known); more means a figure
-- in the wrong row or unit.
-- severity: error
select country_iso3, month, min(production_kbd) as lowest_kbd, max(production_kbd) as highest_kbd
from mart.opec_conformity_monthly
where is_comparable
group by country_iso3, month
having max(production_kbd) > 1.25 * min(production_kbd)
