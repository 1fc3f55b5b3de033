-- Proposition: for Moscow it is a matter of principle to keep its business with the other side safe from sanctions.
-- What Moscow did and said within window_months. Its words are one voice of a party and show only what it says; its deeds, as
-- others report them, show what the principle is worth.
-- Supports: business carried on in spite of sanctions, or a call for that. Contradicts: business stopped, refused or passed to
-- others because of them. Silent: asking, meeting and settling.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_word as is_interested_party, is_estimate, outcome,
    told as finding
from business_under_sanctions('SAN-01')
where party = 'russian_state'
qualify row_number() over (
    partition by origin, period
    order by outcome = 'contradicts' desc, outcome = 'supports' desc, known_on nulls last, event_id, citation
) = 1
