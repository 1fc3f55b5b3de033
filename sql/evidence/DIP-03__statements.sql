-- Proposition: Russia was against the invasion of Iraq in the claimed year.
-- Supports: a Russian leader condemns it, opposes it or threatens a veto, in that year. Contradicts: one backs or welcomes it.
-- Silent: a statement that takes no side.
with page as (
    select *
    from record.policy_event
    where event_type = 'statement' and topic = 'diplomacy' and list_contains(partner_iso3s, 'RUS')
        and year(period_start(event_date)) = quantity_low('DIP-03', 'invasion_year')
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when regexp_matches(description, '\b(condemn|oppos|veto|against)', 'i') then 'supports'
        when regexp_matches(description, '\b(back|welcom|endors|approv)', 'i') then 'contradicts'
        else 'silent'
    end as outcome,
    null as observed_value,
    null as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || ')' as detail
from page
