-- Detects: a stated part that is larger than the total that it is said to be part of, or whose total is not on file.
-- Matters because parts are left out of sums on the strength of that link.
-- severity: error
select p.statement_id, p.amount_busd, p.part_of_statement_id, w.amount_busd as whole_busd
from core.investment_statement as p
left join core.investment_statement as w on w.statement_id = p.part_of_statement_id
where p.part_of_statement_id is not null and (w.amount_busd is null or p.amount_busd > w.amount_busd)
