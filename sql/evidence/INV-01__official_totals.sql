-- Proposition: by the year that the claim names, Russian investment in Iraq had reached about the figure it gives.
-- One row per statement of that year by a party to the investment. All officials of one state are one origin, since they draw on
-- one ledger.
-- Supports: a total within the claim's tolerance, or one bounded from a side so that it must reach into it.
-- Contradicts: a total for all of Iraq outside it; a total for energy alone only where it is above, since it is a part.
-- Silent: a bound that allows the figure ("more than" a smaller one), or a part that is smaller.
with total as (
    select t.*, c.low, c.high
    from investment_totals() as t
    join claimed('INV-01', 'investment_cumulative') as c on t.statement_on between c.from_on and c.to_on
    where t.party <> 'press'
    qualify row_number() over (partition by t.origin, t.period order by t.scope, t.source_count desc, t.statement_id) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate, finding,
    investment_total_outcome(bound, amount_busd, scope, low, high) as outcome,
    amount_busd as observed_value,
    near_end(amount_busd, low, high) as limit_value,
    side_of_near_end(amount_busd, low, high) as limit_side,
    'USD_bn' as observed_unit
from total
