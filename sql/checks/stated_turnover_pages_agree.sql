-- Detects: pages of one statement that carry different facts, or a growth measured from a statement that is not there.
-- Matters because pages of one statement are counted as one fact with several citations; two facts under one id would show
-- the smaller of them with the other's citation.
-- severity: error
select statement_id, 'pages carry different facts' as problem
from core.stated_turnover
group by statement_id
having count(distinct row(
    period_from, period_to, value_musd, growth_pct, growth_since_statement_id, change, stated_by, definition
)) > 1
union all
select distinct statement_id, 'growth is measured from an unknown statement'
from core.stated_turnover
where growth_since_statement_id not in (select statement_id from core.stated_turnover)
