-- By how much did Iraq produce above its OPEC+ level, month by month?
--
-- Thousand barrels a day of crude, as OPEC's secondary sources assess it, against the level by which the month is judged. The
-- running excess adds up only the months that are known: where known_months is below elapsed_months, months are missing.
select month, production_kbd, required_kbd, excess_kbd, running_excess_kbd_months, known_months, elapsed_months, flag
from mart.opec_conformity_monthly
where country_iso3 = 'IRQ' and assessor = 'opec_secondary_sources' and month >= date '2024-01-01' and required_kbd is not null
order by month
