-- Proposition: Iraq's prime minister says that the two sides talk about joining the North-South route and the Development Road.
-- Supports: an origin reports that the Iraqi state speaks for such a link. Contradicts: that it rejects or drops it.
-- Silent: one route alone, or a link of which Russia alone speaks.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_own_act, is_estimate,
    format('{} reports on {}: {}.', origin, period, description) as finding,
    case
        when not can_decide or subject <> 'corridor_link' or not list_contains(sides, 'iraqi_state') then 'silent'
        when stance = 'opposes' or milestone = 'abandoned' then 'contradicts'
        when stance = 'supports' then 'supports'
        else 'silent'
    end as outcome
from acts_on(['corridor_link', 'development_road', 'north_south_corridor'])
where list_contains(partner_iso3s, 'RUS')
qualify row_number() over (partition by origin, period order by subject = 'corridor_link' desc, known_on, event_id, citation) = 1
