-- Proposition: Iraq's authorities keep signing new contracts on the renewal and development of fields.
-- Contracts on oil and gas fields signed within window_months before the date, each event once. Memoranda, heads of agreement,
-- awards and pledges are not contracts. Baghdad contests what the Kurdistan Region signs, so that is left out.
-- Supports: at least contracts_signed of them. Contradicts: never; the records are not a register of contracts.
-- Silent: fewer.
with signed as (
    select e.*, count(*) over () as signed_count
    from policy_events() as e
    where
        e.event_type = 'contract_signed' and e.topic in ('energy_contract', 'licensing') and e.direction = 'cooperative'
        and not e.is_planned and not list_contains(e.actors, 'KRG')
        and is_in_window(e.event_on, 'PRJ-06')
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    if(signed_count >= threshold('PRJ-06', 'contracts_signed'), 'supports', 'silent') as outcome,
    signed_count as observed_value,
    'count' as observed_unit,
    format('{} ({}), one of {} signed in the window.', description, event_date, signed_count) as finding
from signed
qualify row_number() over (partition by origin, period order by known_on nulls last, event_id) = 1
