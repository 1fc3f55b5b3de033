-- Detects: a year missing between the first and the last year of deaths in Iraq.
-- Matters because a rank over a window with a hole is a rank among fewer years than it says.
-- severity: error
select s.year as year_before_gap, min(n.year) as next_year
from mart.security_yearly as s
inner join mart.security_yearly as n on n.year > s.year
group by s.year
having min(n.year) > s.year + 1
