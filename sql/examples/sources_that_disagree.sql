-- On which of Iraq's figures do the sources lie furthest apart?
--
-- Spread in per cent of the mean of both ends. A spread across bases (is_same_basis false) compares different things by design;
-- the lists run parallel, lowest figure first.
select measure, period_start, unit, origins, values_by_origin, spread_pct, is_same_basis, is_reconcilable
from mart.source_disagreement
where subject_id = 'IRQ' and is_same_basis and spread_pct is not null
order by spread_pct desc, measure, period_start
limit 20
