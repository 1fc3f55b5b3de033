-- What publishers changed afterwards: each value that differs from the one in the vintage before.
-- A difference below 1 kb/d is left out: some vintages round to full kb/d where others print more digits, so it would be
-- rounding. A month that was a forecast in the older vintage was not revised: a figure replaced the forecast.
with compared as (
    select
        *,
        lag(value) over by_period as old_value,
        lag(vintage_on) over by_period as old_vintage_on,
        lag(flag) over by_period as old_flag
    from core.observation
    where flag <> 'forecast' and vintage_on <= as_of_on()
    window by_period as (partition by series_id, period_start order by vintage_on)
)

select
    series_id,
    period_start,
    vintage_on as new_vintage_on,
    old_vintage_on,
    subject_kind,
    subject_id,
    measure,
    basis,
    unit,
    old_value,
    value as new_value,
    value - old_value as change,
    greatest(flag, old_flag) as flag,
    [source_id] as source_ids
from compared
where abs(value - old_value) >= case when unit = 'kb/d' then 1 else 0 end and value <> old_value
