-- Proposition: Moscow and Baghdad both hold that their business must be protected from sanctions; here, by what Iraq did.
-- Iraqi acts towards Russian projects within window_months, statements and visits left out. Iraq decides over the projects, so
-- its acts show what the principle is worth.
-- Supports: an act that continues business in spite of sanctions. Contradicts: one that ends it, such as payments withheld or
-- operations taken over. Silent: an act that does neither, such as a request for a waiver.
select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    direction_outcome(direction) as outcome
from policy_events()
where
    list_contains(claim_ids, 'SAN-01') and list_contains(actors, 'Iraq') and event_type not in ('statement', 'visit')
    and not is_planned and is_in_window(event_on, 'SAN-01')
qualify row_number() over (
    partition by origin, period order by direction = 'conflictual' desc, known_on nulls last, event_id
) = 1
