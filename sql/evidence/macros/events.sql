-- Policy events in the columns of evidence.

-- One row per page on an event. A rule keeps one row per origin and date.
create or replace temp macro policy_pages() as table
select
    *,
    event_date                               as period,
    source_url                               as citation,
    hedge <> 'stated'                        as is_estimate,
    description || ' (' || event_date || ')' as detail
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
    format('{} ({}).', description, event_date) as detail
from core.policy_event;

-- Visits of Russia's president and Iraq's prime minister to each other whose description fits a pattern, one row for each origin
-- and date, in the columns of evidence. An origin that gives another date for one of these events contradicts; where all do, it
-- is another event.
create or replace temp macro leaders_met(judged_claim, pattern) as table
with page as (
    select
        p.*,
        period_start(p.event_date) between c.from_on and c.to_on and period_end(p.event_date) <= c.to_on as is_in_month
    from policy_pages() as p
    cross join claimed(judged_claim, 'meeting_year') as c
    where p.event_type = 'visit' and list_has_all(p.actors, ['Vladimir Putin', 'Mohammed al-Sudani'])
        and regexp_matches(p.description, pattern, 'i') and not p.is_planned
    qualify row_number() over (partition by p.origin, p.event_date order by p.known_on, p.event_id, p.source_url) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, detail,
    case
        when is_in_month then 'supports'
        when bool_or(is_in_month) over (partition by event_id) then 'contradicts'
        else 'silent'
    end as outcome
from page;
