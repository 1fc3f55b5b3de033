-- Proposition: Russian officials say that Moscow looks kindly on joining the Development Road.
-- Supports: the Russian state speaks or meets for it. Contradicts: it refuses or advises against it.
-- Silent: corridors without that road, or a statement too old to speak of today. Officials of one government are one voice, and a
-- position is proven by being voiced.
select
    voice(a.party, a.origin) as origin,
    period, source_id, citation, known_on, vintage_basis, is_estimate,
    true as is_own_act,
    format('{} reports on {}: {}.', origin, period, description) as finding,
    case
        when not can_decide or subject <> 'development_road' or has_faded(event_on, 'LOG-05') then 'silent'
        when stance = 'supports' then 'supports'
        when stance = 'opposes' then 'contradicts'
        else 'silent'
    end as outcome
from acts_on(['development_road', 'transport_cooperation', 'corridor_link']) as a
where party = 'russian_state'
qualify row_number() over (
    partition by voice(a.party, a.origin), period
    order by subject = 'development_road' desc, can_decide desc, known_on, event_id, citation
) = 1
