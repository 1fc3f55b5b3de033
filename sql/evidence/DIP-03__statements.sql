-- Proposition: Russia opposed the invasion of Iraq in the claimed year.
-- Supports: in that year a Russian leader condemns it, opposes it or threatens a veto. Contradicts: one backs or welcomes it.
-- Silent: a statement that takes no side.
with page as (
    select *
    from policy_pages()
    where event_type = 'statement' and topic = 'diplomacy' and list_contains(partner_iso3s, 'RUS')
        and year(period_start(event_date)) = quantity_low('DIP-03', 'invasion_year')
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case
        when regexp_matches(description, '\b(condemn|oppos|veto|against)', 'i') then 'supports'
        when regexp_matches(description, '\b(back|welcom|endors|approv)', 'i') then 'contradicts'
        else 'silent'
    end as outcome
from page
