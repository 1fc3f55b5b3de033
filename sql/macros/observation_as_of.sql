-- What was known on a day: for each series and period the newest vintage published by then; where none is that old, the
-- oldest later one, provided that the publisher's lag says that the period was out by then (vintage_basis 'restated').
-- A forecast is not an observation and never returned. Analysts call it in a released file as
-- `from observation_as_of(date '2024-03-02')`; where the file is attached under a name, after `use <name>`.
create macro observation_as_of(asked_on) as table
select
    *,
    case when vintage_on <= asked_on then 'original' else 'restated' end::vintage_basis as vintage_basis
from core.observation
where flag <> 'forecast'
    and (vintage_on <= asked_on or date_diff('day', period_end, asked_on) >= publication_lag_days)
qualify row_number() over (
    partition by series_id, period_start
    order by vintage_on > asked_on, abs(date_diff('day', vintage_on, asked_on))
) = 1;

-- The same under the schema of the table that it reads.
create macro core.observation_as_of(asked_on) as table
from main.observation_as_of(asked_on);
