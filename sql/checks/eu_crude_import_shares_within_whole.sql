-- Detects: a month in which Iraqi and Russian crude make more of Europe's imports than they can (over 60 %).
-- Matters because a grade counted both as total and by members doubles its share. The two origins made 22 to 42 % in 2013
-- to 2019.
-- severity: error
select month, sum(share_pct) as share_pct
from mart.eu_crude_import_monthly
group by month
having sum(share_pct) > 60
