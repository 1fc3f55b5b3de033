-- How much of Iraq's oil comes from fields run by Russian companies?
--
-- Thousand barrels a day and per cent. share_kind says whether the share is complete or only a bound: a field without a figure is
-- named in fields_missing and never taken for zero.
select year, output_kbd, iraq_output_kbd, share_pct, share_kind, fields_known, fields_missing, months_known
from mart.iraq_output_by_operator_yearly
where operator_country = 'RUS'
order by year
