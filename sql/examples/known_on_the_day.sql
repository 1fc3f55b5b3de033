-- What was known of Iraq's output on the day of the brief?
--
-- Thousand barrels a day, the newest months that were out by then. vintage_basis original was published by that day; restated is
-- a later issue of a period that was out, since the release has no issue that old.
select series_id, period_start, value, unit, vintage_on, vintage_basis
from observation_as_of(anchor_on())
where subject_id = 'IRQ' and measure = 'crude_production' and period_kind = 'month'
qualify row_number() over (partition by series_id order by period_start desc) <= 3
order by series_id, period_start
