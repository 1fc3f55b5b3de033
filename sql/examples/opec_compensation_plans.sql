-- Which compensation plans did Iraq and Russia submit, and how many months did they keep?
--
-- due_kbd_months is in thousand barrels a day times months. Only months in which no later plan had begun count as known.
select country_iso3, plan_vintage, month_first, month_last, due_kbd_months, known_months, met_months
from mart.opec_compensation_plan
where country_iso3 in ('IRQ', 'RUS')
order by country_iso3, plan_vintage
