-- Proposition: Iraq may become a major partner for Russia, and Russia for Iraq; here, by how the two governments met since then.
-- Sessions, visits and agreements after the document was written. Meetings keep a door open and prove no partnership, so they
-- only corroborate.
-- Supports: a session, visit or agreement held. Contradicts: never. Silent: words alone.
select
    origins[1]            as origin,
    event_date            as period,
    'record.policy_event' as source_id,
    if(event_type = 'statement', 'silent', 'supports') as outcome,
    null::decimal(24, 6)  as observed_value,
    null                  as observed_unit,
    citations[1]          as citation,
    known_on,
    'original'            as vintage_basis,
    is_interested_party,
    hedge <> 'stated'     as is_estimate,
    format('{} ({}).', description, event_date) as detail
from core.policy_event
where
    list_contains(claim_ids, 'DIP-09') and list_contains(partner_iso3s, 'RUS') and direction = 'cooperative' and not is_planned
    and event_on > brief_as_of_on()
qualify row_number() over (
    partition by origins[1], event_date order by event_type = 'statement', known_on nulls last, event_id
) = 1
