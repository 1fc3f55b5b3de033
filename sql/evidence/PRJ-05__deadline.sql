-- Proposition: at Garmian associated gas is put to use instead of being burnt off; the Region holds it up as an example to
-- others.
-- What became of the Region's order to end flaring, all fields together; so indirect and only corroborating.
-- Supports: never; an order is no deed. Contradicts: the deadline passed unmet. Silent: the order alone.
select
    origins[1]            as origin,
    event_date            as period,
    'record.policy_event' as source_id,
    if(event_id = 'krg-flaring-deadline-missed-2023', 'contradicts', 'silent') as outcome,
    null::decimal(24, 6)  as observed_value,
    null                  as observed_unit,
    citations[1]          as citation,
    known_on,
    'original'            as vintage_basis,
    is_interested_party,
    hedge <> 'stated'     as is_estimate,
    format('{} ({}).', description, event_date) as detail
from core.policy_event
where event_id in ('krg-flaring-order-2021', 'krg-flaring-deadline-missed-2023')
qualify row_number() over (partition by origins[1], event_date order by event_id) = 1
