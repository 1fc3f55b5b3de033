-- In which countries is crude with condensate another figure than crude alone?
--
-- Thousand barrels a day, means of the newest year with twelve months; gap_pct is in per cent of crude alone. Where
-- is_other_basis, a figure of one definition must not be held against one of the other.
select country_iso3, year, crude_kbd, with_condensate_kbd, gap_kbd, gap_pct, is_other_basis
from mart.crude_basis_gap_yearly
where months_known = 12
qualify row_number() over (partition by country_iso3 order by year desc) = 1
order by gap_pct desc
