-- Proposition: by the year that the claim names, Russian investment in Iraq had reached about the figure it gives.
-- Totals that officials stated within neighbour_years before that year, and after it up to the day asked about. A running total
-- moves slowly, so there it should be near the claim, unless as much was spent in between as no record of a project shows.
-- Supports: a total within the tolerance. Contradicts: a total for all of Iraq, or an upper bound of it, outside the tolerance.
-- Silent: a bound that allows the figure, or a smaller part. No such total at all gives no row.
with total as (
    select t.*, c.low, c.high
    from investment_totals() as t
    join claimed('INV-01', 'investment_cumulative') as c
        on t.statement_on between c.from_on - span_of_years(threshold('INV-01', 'neighbour_years'))
            and c.to_on + span_of_years(threshold('INV-01', 'neighbour_years'))
        and t.statement_on not between c.from_on and c.to_on
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
