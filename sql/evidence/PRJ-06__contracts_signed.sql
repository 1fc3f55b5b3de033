-- Proposition: Iraq's authorities keep signing new contracts on the renewal and development of fields.
-- Contracts on oil and gas fields signed within window_months before the date, each event once whatever its figures. Memoranda,
-- heads of agreement, awards and pledges are not contracts. What the Kurdistan Region signs Baghdad contests, so it is left out.
-- Supports: at least contracts_signed of them. Contradicts: never; our records are not a register of contracts.
-- Silent: fewer.
with signed as (
    select e.*, count(*) over () as signed_count
    from core.policy_event as e
    where
        e.event_type = 'contract_signed' and e.topic in ('energy_contract', 'licensing') and e.direction = 'cooperative'
        and not e.is_planned and not list_contains(e.actors, 'KRG')
        and e.event_on between as_of_on() - to_months(threshold('PRJ-06', 'window_months')::integer) and as_of_on()
)
select
    origins[1]            as origin,
    event_date            as period,
    'record.policy_event' as source_id,
    if(signed_count >= threshold('PRJ-06', 'contracts_signed'), 'supports', 'silent') as outcome,
    signed_count          as observed_value,
    'count'               as observed_unit,
    citations[1]          as citation,
    known_on,
    'original'            as vintage_basis,
    is_interested_party,
    hedge <> 'stated'     as is_estimate,
    format('{} ({}), one of {} signed in the window.', description, event_date, signed_count) as detail
from signed
qualify row_number() over (partition by origins[1], event_date order by known_on nulls last, event_id) = 1
