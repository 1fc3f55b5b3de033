-- In which months did a country produce less than three quarters of its OPEC+ level?
--
-- Thousand barrels a day, and output in per cent of the level. Such a month shows a breakdown of output, not a kept promise.
select country_iso3, month, assessor, production_kbd, required_kbd, production_share_pct
from mart.opec_output_break
order by production_share_pct
limit 20
