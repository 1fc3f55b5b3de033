-- Proposition: Russia's leadership says that the two countries coordinate in OPEC+. That it says so is its own act; whether the
-- coordination succeeds is another part. Its newest word on it to Iraq,
-- whose partner it is, counts.
-- Supports: it speaks well of it. Contradicts: it complains. Silent: it said nothing lately.
select
    'russian_state' as origin,
    period, source_id, citation, known_on, vintage_basis, is_estimate,
    true as is_own_act,
    case when event_on < confirmed_from('OPC-03') then 'silent' when stance = 'supports' then 'supports' else 'contradicts' end
        as outcome,
    finding || '.' as finding
from policy_pages()
where can_decide
    and subject = 'opec_plus_coordination'
    and event_type in ('statement', 'visit')
    and party = 'russian_state'
    and list_contains(partner_iso3s, 'RUS')
    and stance <> 'neutral'
    and not is_planned
    and event_on <= about_on()
order by event_on desc, known_on, citation
limit 1
