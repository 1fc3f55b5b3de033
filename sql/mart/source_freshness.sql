-- Freshness by the publisher's calendar: the next vintage is due one interval and the expected lag after the newest one.
-- A source without any vintage is always due. A fetch or a dropped file that did not fail counts as a check with the publisher.
with vintage as (
    select
        source_id,
        max(vintage_on)                                      as newest_vintage_on,
        count(*)                                             as vintage_count,
        max(retrieved_on) filter (where obtained_from = url) as retrieved_on
    from build.snapshot
    where vintage_on <= as_of_on()
    group by source_id
),

looked as (
    select source_id, succeeded_on, case when outcome = 'failed' then message end as last_failure
    from build.fetch_log
    where attempted_on <= as_of_on()
),

newest_period as (
    select source_id, max(period_start) as newest_period_start
    from core.observation
    where flag <> 'forecast' and vintage_on <= as_of_on()
    group by source_id
    union all
    select source_id, max(make_date(year, 1, 1)) from core.trade_flow group by source_id
    union all
    select source_id, max(month) from core.crude_import_monthly group by source_id
),

due as (
    select
        s.source_id,
        s.publisher,
        s.cadence,
        s.expected_lag_days,
        s.stopped_on,
        v.newest_vintage_on,
        coalesce(v.vintage_count, 0)                 as vintage_count,
        greatest(v.retrieved_on, l.succeeded_on)     as last_looked_on,
        l.last_failure,
        p.newest_period_start,
        case
            when s.stopped_on is null
                then v.newest_vintage_on
                    + case s.cadence when 'daily' then 1 when 'monthly' then 31 when 'yearly' then 366 end::integer
                    + s.expected_lag_days::integer
        end as next_due_on
    from build.source as s
    left join vintage as v using (source_id)
    left join looked as l using (source_id)
    left join (select source_id, max(newest_period_start) as newest_period_start from newest_period group by source_id) as p
        using (source_id)
    -- Curated files and the registry of claims are ours, not a publisher's.
    where s.publication_lag_days is not null
)

select
    source_id,
    publisher,
    cadence,
    newest_vintage_on,
    vintage_count,
    newest_period_start,
    expected_lag_days,
    next_due_on,
    last_looked_on,
    last_failure,
    case
        when stopped_on <= as_of_on()                         then 'source_stopped'
        when vintage_count = 0                                then 'we_failed'
        when next_due_on is null or as_of_on() <= next_due_on then 'on_time'
        when last_looked_on >= next_due_on                    then 'late'
        else 'we_failed'
    end as freshness,
    [source_id] as source_ids
from due
