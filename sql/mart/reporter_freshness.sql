-- How far each country's figures reach within a source, at the as-of date.
-- Countries send their figures at different speeds, so two months, in monthly sources, show nothing. Beyond half a
-- year, or more than one year in yearly sources, a country has stopped, whatever the source does.
with reported as (
    select
        o.source_id,
        o.subject_id as country_iso3,
        o.period_kind,
        min(o.period_start) as oldest_period_start,
        max(o.period_start) as newest_period_start
    from core.observation as o
    join build.source as s using (source_id)
    -- Curated files are ours: no country reports to them.
    where
        o.subject_kind = 'country' and o.flag <> 'forecast' and o.vintage_on <= as_of_on() and s.publication_lag_days is not null
    group by all
),

placed as (
    select *, max(newest_period_start) over (partition by source_id) as source_newest_period_start
    from reported
),

counted as (
    select
        *,
        case period_kind
            when 'day' then date_diff('day', newest_period_start, source_newest_period_start)
            when 'month' then date_diff('month', newest_period_start, source_newest_period_start)
            when 'year' then date_diff('year', newest_period_start, source_newest_period_start)
        end as periods_behind
    from placed
)

select
    source_id,
    country_iso3,
    period_kind,
    oldest_period_start,
    newest_period_start,
    source_newest_period_start,
    periods_behind,
    case
        when periods_behind <= case period_kind when 'day' then 7 when 'month' then 2 else 0 end then 'reporting'
        when periods_behind <= case period_kind when 'day' then 183 when 'month' then 6 else 1 end then 'behind'
        else 'stopped'
    end as reporter_state,
    [source_id] as source_ids
from counted
