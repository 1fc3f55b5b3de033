-- Proposition: after the document, Russia followed its declared interest with steps towards the Development Road.
-- Supports: Russia and Iraq met on, agreed on or signed for corridors. Contradicts: Russia was left out or withdrew.
-- Silent: a statement without a step.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_own_act, is_estimate,
    format('{} reports on {}: {}.', origin, period, description) as finding,
    case
        when not can_decide then 'silent'
        when stance = 'opposes' then 'contradicts'
        when stance = 'supports' and milestone in ('held', 'agreed', 'signed', 'works_begun') then 'supports'
        else 'silent'
    end as outcome
from acts_on(['development_road', 'transport_cooperation', 'corridor_link', 'north_south_corridor'])
where list_contains(sides, 'russian_state') and event_on > anchor_on()
qualify row_number() over (partition by origin, period order by stance = 'opposes' desc, known_on, event_id, citation) = 1
