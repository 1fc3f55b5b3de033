-- Detects: a source of countries' figures whose newest reporter is ahead of the source, or in which no country is up to date.
-- Matters because a country is called silent by comparison with the others: a forecast or a slip of a year in one country's
-- figures would make all the others look as if they had stopped.
-- severity: error
select
    r.source_id,
    max(r.newest_period_start) as newest_of_reporters,
    any_value(f.newest_period_start) as newest_of_source
from mart.reporter_freshness as r
left join mart.source_freshness as f using (source_id)
group by r.source_id
having max(r.newest_period_start) is distinct from any_value(r.source_newest_period_start)
    or coalesce(max(r.newest_period_start) > any_value(f.newest_period_start), true)
    or count(*) filter (where r.reporter_state = 'reporting') = 0
