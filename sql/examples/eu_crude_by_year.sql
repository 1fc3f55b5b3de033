-- How much Iraqi and Russian crude did the European Union buy in each year?
--
-- Thousand barrels a day. is_lower_bound is true if a country withheld its volume; known_months says how many months the mean
-- covers.
select year, grade, volume_kbd, is_lower_bound, known_months
from mart.eu_crude_import_yearly
order by year desc, grade
