-- Proposition: Iraq's authorities keep signing new contracts on the renewal and development of fields.
-- Licensing rounds held and fields awarded within window_months: they lead to contracts, so the rule only corroborates.
-- Supports: an award. Contradicts: never. Silent: an offer or a bid alone.
select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    if(direction = 'cooperative', 'supports', 'silent') as outcome
from policy_events()
where event_type = 'licensing_round' and not is_planned and is_in_window(event_on, 'PRJ-06')
qualify row_number() over (partition by origin, period order by known_on nulls last, event_id) = 1
