-- Proposition: Iraq ends the missions that came to help it.
-- Supports: a mission is closed, or Iraq asks for that. Contradicts: a mission is extended.
-- Silent: neither. A political mission is not aid, so this rule only corroborates.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_own_act, is_estimate,
    finding || '.' as finding,
    case
        when not can_decide then 'silent'
        when milestone = 'extended' then 'contradicts'
        when stance = 'opposes' and milestone in ('requested', 'approved', 'ended') then 'supports'
        else 'silent'
    end as outcome
from acts_on(['un_mission'])
qualify row_number() over (partition by origin, period order by milestone = 'extended' desc, known_on, event_id, citation) = 1
