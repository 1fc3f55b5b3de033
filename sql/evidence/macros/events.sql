-- Policy events in the columns of evidence.

-- One row per page on an event. A rule keeps one row per origin and date.
create or replace temp macro policy_pages() as table
select
    *,
    event_date                               as period,
    source_url                               as citation,
    hedge <> 'stated'                        as is_estimate,
    description || ' (' || event_date || ')' as finding
from record.policy_event;

-- One row per event, under its first origin.
create or replace temp macro policy_events() as table
select
    *,
    origins[1]                                  as origin,
    event_date                                  as period,
    'record.policy_event'                       as source_id,
    citations[1]                                as citation,
    hedge <> 'stated'                           as is_estimate,
    format('{} ({}).', description, event_date) as finding
from core.policy_event;
