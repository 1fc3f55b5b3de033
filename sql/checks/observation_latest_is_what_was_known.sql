-- Detects: a forecast, a value published after the as-of date but called original, a value that a
-- newer vintage of that date replaces, and a restated value whose period was not out by then.
-- Matters because every mart reads this table: one such row is knowledge of the future, or stale. The rule is written
-- here a second time, without a window, on purpose.
-- severity: error
select l.series_id, l.period_start, l.vintage_on, l.vintage_basis
from core.observation_latest as l
where l.flag = 'forecast'
    or (l.vintage_basis = 'original' and l.vintage_on > as_of_on())
    or (l.vintage_basis = 'restated' and date_diff('day', l.period_end, as_of_on()) < l.publication_lag_days)
    or exists (
        select 1
        from core.observation as o
        where o.series_id = l.series_id
            and o.period_start = l.period_start
            and o.flag <> 'forecast'
            and o.vintage_on <= as_of_on()
            and (o.vintage_on > l.vintage_on or l.vintage_basis = 'restated')
    )
