-- Proposition: American sanctions harm trade, as those who trade say themselves. The rule never decides.
-- Supports: a statement that payments or deals suffer. Contradicts: one that they do not. Silent: none is known.
with page as (
    select p.*
    from policy_pages() as p
    join core.policy_event as e using (event_id)
    where e.topic = 'sanctions'
        and e.event_type = 'statement'
        and e.direction <> 'neutral'
        and list_has_any(e.claim_ids, ['TRD-01', 'TRD-03'])
    qualify row_number() over (partition by p.origin, p.event_date order by p.known_on, p.citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case direction when 'conflictual' then 'supports' else 'contradicts' end as outcome,
    description as finding
from page
