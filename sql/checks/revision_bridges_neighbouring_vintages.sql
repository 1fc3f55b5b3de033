-- Detects: a revision whose old value is not that of the vintage just before, or whose change is not the difference.
-- Matters because a change counted across several vintages would be counted twice, and the number of revised months is
-- itself evidence of how firm a publisher's first figures are.
-- severity: error
select r.series_id, r.period_start, r.old_vintage_on, r.new_vintage_on
from mart.revision as r
where r.change <> r.new_value - r.old_value
    or r.old_vintage_on is distinct from (
        select max(o.vintage_on)
        from core.observation as o
        where o.series_id = r.series_id
            and o.period_start = r.period_start
            and o.vintage_on < r.new_vintage_on
            and o.flag <> 'forecast'
    )
