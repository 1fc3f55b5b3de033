-- Proposition: by the year that the claim names, Russian investment in Iraq had reached about the figure it gives.
-- Totals of that year by press and commentators. They keep no ledger and mostly repeat what an official said, so they only
-- corroborate.
-- Supports: a total within the tolerance, or a bound that reaches into it. Contradicts: a total outside it.
-- Silent: a bound that allows the figure.
with statement as (
    select
        origin, period, source_id, citation, known_on, vintage_basis, is_estimate, amount_busd, statement_on, finding,
        bound::varchar as bound
    from investment_totals()
    where scope = 'iraq' and party = 'press'
    union all by name
    select
        voice(party, origin) as origin,
        period, source_id, citation, known_on, vintage_basis, is_estimate,
        value as amount_busd,
        period_end as statement_on,
        case bound when '>' then 'more_than' when '<' then 'up_to' else 'about' end as bound,
        format(
            '{} put the Russian money invested in Iraq to date at {} {} bn dollars in {}.',
            stated_by, case bound when '>' then 'more than' when '<' then 'up to' else 'about' end, shown(value), period
        ) as finding
    from indicator_facts()
    where
        indicator = 'investment_stock' and subject_id = 'RUS' and partner_iso3 = 'IRQ' and unit = 'USD_bn'
        and not is_forecast and value is not null and period_end <= about_on()
)

select
    s.origin, s.period, s.source_id, s.citation, s.known_on, s.vintage_basis, s.is_estimate, s.finding,
    investment_total_outcome(s.bound, s.amount_busd, 'iraq', c.low, c.high) as outcome,
    s.amount_busd as observed_value,
    near_end(s.amount_busd, c.low, c.high) as limit_value,
    side_of_near_end(s.amount_busd, c.low, c.high) as limit_side,
    'USD_bn' as observed_unit
from statement as s
join claimed('INV-01', 'investment_cumulative') as c on s.statement_on between c.from_on and c.to_on
qualify row_number() over (partition by s.origin, s.period order by s.known_on nulls last, s.amount_busd) = 1
