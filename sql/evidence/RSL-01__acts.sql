-- Proposition: Moscow and Baghdad withstand the pressure of other states on their ties; here, by what they did about sanctions.
-- Own acts of either side within window_months, words left out.
-- Supports: an act that carries business on in spite of sanctions. Contradicts: one that stops it or passes it to others.
-- Silent: an act that does neither, such as a request for a waiver, talks, or a settlement on leaving.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate, outcome,
    told as finding
from business_under_sanctions('RSL-01')
where not is_word
qualify row_number() over (
    partition by origin, period
    order by outcome = 'contradicts' desc, outcome = 'supports' desc, known_on nulls last, event_id, citation
) = 1
