-- Detects: a month in which the register's rows, each by its volume and share, imply different totals for all importers.
-- Matters because shares are the only information on the month's total: a changed unit, a column of per cent instead of fractions
-- or a lost row group would show here first. Rounding of the file allows less than 0.01 %.
-- severity: error
select month, min(all_imports_kb) as lowest_kb, max(all_imports_kb) as highest_kb
from core.crude_import_monthly
where all_imports_kb is not null
group by month
having highest_kb > lowest_kb * 1.0001
