-- Detects: a stated growth more than five points off what the two levels stated by the same origin give.
-- Matters because such a statement contradicts itself, and whoever quotes the growth quotes another trade than the levels
-- show. The statement stays as made; this keeps it in sight.
-- severity: warning
select year, report_id, stated_by, stated_growth_pct, computed_growth_pct
from mart.bilateral_trade_yearly
where abs(stated_growth_pct - computed_growth_pct) > 5
