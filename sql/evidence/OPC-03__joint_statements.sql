-- Proposition: the two capitals say that they coordinate well. What they say of themselves shows intent, not success.
-- Supports: a statement of both, or of one about both, on OPEC+ in the window. Contradicts: one that blames the other.
-- Silent: none is known.
with page as (
    select p.*
    from policy_pages() as p
    join core.policy_event as e using (event_id)
    where e.topic = 'opec_plus'
        and e.direction <> 'neutral'
        and list_contains(e.partner_iso3s, 'RUS')
        and e.event_on >= judged_from('OPC-03')
        and e.event_type in ('statement', 'visit', 'agreement_mou')
    qualify row_number() over (partition by p.origin, p.event_date order by p.known_on, p.citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case direction when 'cooperative' then 'supports' else 'contradicts' end as outcome,
    description as finding
from page
