-- On which measures do sources with the same definition differ most?
--
-- Median difference in per cent over all comparisons; widest_spread is in the row's unit and equal_count counts comparisons
-- without any difference.
select measure, unit, comparison_count, equal_count, median_spread_pct, widest_spread
from mart.source_disagreement_total
order by median_spread_pct desc
