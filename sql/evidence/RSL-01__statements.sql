-- Proposition: Moscow and Baghdad withstand the pressure of other states on their ties; here, by what officials say.
-- Statements of either side within window_months. Each speaks of its own performance, so they only corroborate.
-- Supports: business goes on in spite of sanctions. Contradicts: it is suspended. Silent: neither.
select
    origin, period, source_id, citation, known_on, vintage_basis, true as is_interested_party, is_estimate,
    case
        when not can_decide then 'silent'
        when milestone = 'suspended' then 'contradicts'
        when milestone = 'continued' then 'supports'
        else 'silent'
    end as outcome,
    told as finding
from business_under_sanctions('RSL-01')
where is_word
qualify row_number() over (
    partition by origin, period order by milestone = 'suspended' desc, known_on nulls last, event_id, citation
) = 1
