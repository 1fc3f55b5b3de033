-- Proposition: at Garmian the burning of associated gas is avoided.
-- What became of the Region's order to end flaring, all fields together; so indirect and only corroborating.
-- Supports: never; an order is not its execution. Contradicts: the deadline passed unmet. Silent: the order alone.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate, finding,
    if(milestone = 'missed', 'contradicts', 'silent') as outcome
from policy_pages()
where
    subject = 'flaring' and milestone in ('missed', 'approved') and party in ('kurdistan_region', 'independent')
    and not is_planned and event_on <= about_on()
qualify row_number() over (partition by origin, period order by event_id, citation) = 1
