-- Proposition: American sanctions do harm to trade, as those who trade say themselves. It never decides.
-- Supports: a statement that payments or deals suffer. Contradicts: one that they do not. Silent: none is known.
with page as (
    select p.*
    from record.policy_event as p
    join core.policy_event as e using (event_id)
    where e.topic = 'sanctions'
        and e.event_type = 'statement'
        and e.direction <> 'neutral'
        and list_has_any(e.claim_ids, ['TRD-01', 'TRD-03'])
    qualify row_number() over (partition by p.origin, p.event_date order by p.known_on, p.source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case direction when 'conflictual' then 'supports' else 'contradicts' end as outcome,
    null as observed_value,
    null as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description as detail
from page
