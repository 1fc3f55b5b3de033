-- Proposition: Iraq may become a major partner for Russia, and Russia for Iraq; here, by how the two governments met since then.
-- Sessions, visits and agreements after the document was written count. Meetings keep contact but prove no partnership, so they
-- only corroborate.
-- Supports: a session, visit or agreement held. Contradicts: never. Silent: statements only.
select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, detail,
    if(event_type = 'statement', 'silent', 'supports') as outcome
from policy_events()
where
    list_contains(claim_ids, 'DIP-09') and list_contains(partner_iso3s, 'RUS') and direction = 'cooperative' and not is_planned
    and event_on > brief_as_of_on()
qualify row_number() over (
    partition by origin, period order by event_type = 'statement', known_on nulls last, event_id
) = 1
