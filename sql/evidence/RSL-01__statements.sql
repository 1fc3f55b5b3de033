-- Proposition: Moscow and Baghdad withstand the pressure of other states on their ties; here, by what officials say.
-- Statements of either side on sanctions and their business within window_months. Each speaks of its own performance, so they
-- only corroborate.
-- Supports: ties hold in spite of sanctions. Contradicts: sanctions stop or hinder business. Silent: neither.
select
    as_origin(actors[1]) as origin,
    period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    direction_outcome(direction) as outcome
from policy_events()
where
    topic = 'sanctions' and event_type = 'statement' and list_contains(partner_iso3s, 'RUS') and not is_planned
    and list_has_any(claim_ids, ['RSL-01', 'SAN-01'])
    and is_in_window(event_on, 'RSL-01')
qualify row_number() over (
    partition by as_origin(actors[1]), period order by direction = 'conflictual' desc, known_on nulls last, event_id
) = 1
