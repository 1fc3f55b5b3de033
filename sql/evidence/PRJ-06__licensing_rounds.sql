-- Proposition: Iraq's authorities keep signing new contracts on the renewal and development of fields.
-- Licensing rounds held and fields awarded within window_months: what contracts come from, so it only corroborates.
-- Supports: an award. Contradicts: never. Silent: an offer or a bid alone.
select
    origins[1]            as origin,
    event_date            as period,
    'record.policy_event' as source_id,
    if(direction = 'cooperative', 'supports', 'silent') as outcome,
    null::decimal(24, 6)  as observed_value,
    null                  as observed_unit,
    citations[1]          as citation,
    known_on,
    'original'            as vintage_basis,
    is_interested_party,
    hedge <> 'stated'     as is_estimate,
    format('{} ({}).', description, event_date) as detail
from core.policy_event
where
    event_type = 'licensing_round' and not is_planned
    and event_on between as_of_on() - to_months(threshold('PRJ-06', 'window_months')::integer) and as_of_on()
qualify row_number() over (partition by origins[1], event_date order by known_on nulls last, event_id) = 1
