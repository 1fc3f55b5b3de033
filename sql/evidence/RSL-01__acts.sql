-- Proposition: Moscow and Baghdad withstand the pressure of other states on their ties; here, by what was done about sanctions.
-- Acts of either side within window_months, statements left out: business continued or settled in spite of sanctions, or stopped
-- because of them.
-- Supports: an act that continues it. Contradicts: one that stops it, such as payments withheld.
-- Silent: an act that does neither, such as a request for a waiver.
select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    direction_outcome(direction) as outcome
from policy_events()
where
    topic = 'sanctions' and list_contains(claim_ids, 'RSL-01') and event_type not in ('statement', 'visit') and not is_planned
    and is_in_window(event_on, 'RSL-01')
qualify row_number() over (
    partition by origin, period order by direction = 'conflictual' desc, known_on nulls last, event_id
) = 1
