-- Stated figures in the columns of evidence.

-- One row per page, with the value and hedge as that page gives them. A rule keeps one row per origin and period.
create or replace temp macro indicator_pages() as table
select
    *,
    period_label(period_from, period_to) as period,
    source_url                           as citation,
    hedge <> 'stated'                    as is_estimate
from record.indicator_fact;

-- One row per page, with the value and hedge of the fact that it reports. A rule keeps one row per origin and period.
create or replace temp macro indicator_statements() as table
select
    f.* exclude (known_on),
    p.origin,
    f.period_from         as period,
    p.source_id,
    p.source_url          as citation,
    p.known_on,
    f.hedge <> 'stated'   as is_estimate
from core.indicator_fact as f
join record.indicator_fact as p using (fact_id);

-- One row per fact, under its first origin.
create or replace temp macro indicator_facts() as table
select
    *,
    origins[1]              as origin,
    period_to               as period,
    'record.indicator_fact' as source_id,
    citations[1]            as citation,
    hedge <> 'stated'       as is_estimate
from core.indicator_fact;
