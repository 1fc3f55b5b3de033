-- How far has each country exceeded its OPEC+ level, all months together?
--
-- Thousand barrels a day; the running excess is in thousand barrels a day times months. One row per assessor: do not add them.
-- Comparable assessments only.
select country_iso3, assessor, month_first, month_last, above_months, known_months, mean_excess_kbd,
    peak_running_excess_kbd_months, last_running_excess_kbd_months
from mart.opec_conformity_total
where is_comparable
order by last_running_excess_kbd_months desc
