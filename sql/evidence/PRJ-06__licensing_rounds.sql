-- Proposition: Iraq's authorities keep signing new contracts to modernise and develop fields.
-- Licensing rounds held and fields awarded within window_months: they lead to contracts, so the rule only corroborates.
-- Supports: an award. Contradicts: never. Silent: an offer or a bid alone.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate, finding,
    if(milestone = 'awarded' and party = 'iraqi_state', 'supports', 'silent') as outcome
from policy_pages()
where subject = 'licensing_round' and event_type = 'licensing_round' and not is_planned and is_in_window(event_on, 'PRJ-06')
qualify row_number() over (
    partition by origin, period order by milestone = 'awarded' desc, known_on nulls last, event_id, citation
) = 1
