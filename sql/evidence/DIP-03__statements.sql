-- Proposition: Russia opposed the invasion of Iraq in the claimed year.
-- Supports: in that year the Russian state speaks or acts against it. Contradicts: it backs it.
-- Silent: a statement that takes no side. A position is proven by being voiced, so Russia is no interested party here.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_own_act, is_estimate,
    format('{} reports on {}: {}.', origin, period, description) as finding,
    case
        when not can_decide then 'silent'
        when stance = 'opposes' then 'supports'
        when stance = 'supports' then 'contradicts'
        else 'silent'
    end as outcome
from acts_on(['iraq_war_2003'])
where party = 'russian_state' and year(event_on) = quantity_low('DIP-03', 'invasion_year')
qualify row_number() over (partition by origin, period order by stance = 'neutral', known_on, event_id, citation) = 1
