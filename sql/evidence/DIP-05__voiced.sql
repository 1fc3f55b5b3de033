-- Proposition: on the claimed day Iraq's foreign minister voiced the hope that Russian tourists will come.
-- Supports: an origin reports that the Iraqi state spoke for such travel on that day. Contradicts: it spoke against it then.
-- Silent: someone else spoke, or on another day. Whether the tourists came is not claimed.
select
    a.origin, a.period, a.source_id, a.citation, a.known_on, a.vintage_basis, a.is_own_act, a.is_estimate,
    format('{} reports on {}: {}.', a.origin, a.period, a.description) as finding,
    case
        when not a.can_decide or a.party <> 'iraqi_state' or a.event_on not between c.from_on and c.to_on then 'silent'
        when a.stance = 'supports' then 'supports'
        when a.stance = 'opposes' then 'contradicts'
        else 'silent'
    end as outcome
from acts_on(['tourism']) as a
cross join claimed('DIP-05', 'interview_year') as c
where a.event_type = 'statement' and list_contains(a.partner_iso3s, 'RUS')
qualify row_number() over (partition by a.origin, a.period order by a.party = 'iraqi_state' desc, a.known_on, a.event_id) = 1
