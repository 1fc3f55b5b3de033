-- Proposition: by the year that the claim names, Russian investment in Iraq had reached about the figure it gives.
-- Totals of that year by press and commentators. They keep no ledger and mostly repeat what an official said, so they only
-- corroborate.
-- Supports: a total within the tolerance, or a bound that reaches into it. Contradicts: a total outside it.
-- Silent: a bound that allows the figure.
with statement as (
    select
        origin, period, source_id, citation, known_on, is_estimate, amount_busd, statement_on,
        case bound when 'more_than' then '>' when 'at_least' then '>' when 'up_to' then '<' else '~' end as bound,
        format('{} ({})', speaker, speaker_role) as stated_by
    from investment_totals()
    where scope = 'iraq' and party = 'press'
    union all by name
    select
        as_origin(stated_by) as origin,
        period, source_id, citation, known_on, is_estimate,
        value as amount_busd,
        period_end as statement_on,
        bound::varchar as bound,
        stated_by
    from indicator_facts()
    where
        indicator = 'investment_stock' and subject_id = 'RUS' and partner_iso3 = 'IRQ' and unit = 'USD_bn'
        and not is_forecast and value is not null
)

select
    s.origin, s.period, s.source_id, s.citation, s.known_on, s.is_estimate,
    case
        when s.bound = '>' then
            case when s.amount_busd > c.high then 'contradicts' when s.amount_busd >= c.low then 'supports' else 'silent' end
        when s.bound = '<' then
            case when s.amount_busd < c.low then 'contradicts' when s.amount_busd <= c.high then 'supports' else 'silent' end
        when s.amount_busd between c.low and c.high then 'supports'
        else 'contradicts'
    end as outcome,
    s.amount_busd as observed_value,
    'USD_bn' as observed_unit,
    format(
        '{} put Russian investment at {} {} bn dollars.',
        s.stated_by, case s.bound when '>' then 'more than' when '<' then 'up to' else 'about' end, shown(s.amount_busd)
    ) as finding
from statement as s
join claimed('INV-01', 'investment_cumulative') as c on s.statement_on between c.from_on and c.to_on
qualify row_number() over (partition by s.origin, s.period order by s.known_on nulls last, s.amount_busd) = 1
