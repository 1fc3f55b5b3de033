-- How much gas does Kurdistan produce, in one unit?
--
-- Billion cubic metres a year, whatever unit the page used; reported_value and reported_unit keep what it printed. Planned
-- figures and periods on which pages disagree are marked.
select asset_id, period, output_bcm_y, capacity_bcm_y, reported_value, reported_unit, is_planned, has_conflict, origin_count
from mart.kurdistan_gas
order by period_start, asset_id
