-- Proposition: at Garmian associated gas is used instead of flared; the Region presents it as an example to others.
-- What became of the Region's order to end flaring, all fields together; so indirect and only corroborating.
-- Supports: never; an order is not its execution. Contradicts: the deadline passed unmet. Silent: the order alone.
select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    if(event_id = 'krg-flaring-deadline-missed-2023', 'contradicts', 'silent') as outcome
from policy_events()
where event_id in ('krg-flaring-order-2021', 'krg-flaring-deadline-missed-2023')
qualify row_number() over (partition by origin, period order by event_id) = 1
