-- Proposition: no other country has invested more in Iraq than Russia.
-- Running totals of other countries' investment as press and officials give them, compared with the newest total for Russia. A
-- running total does not fall, so an older one remains valid as a minimum.
-- Supports: never; not every country has a total. Contradicts: another country's total is larger than the newest Russian one.
-- Silent: it is not, or there is no Russian total to compare with.
with russian as (
    select statement_date, amount_busd
    from core.investment_statement
    where
        amount_kind = 'cumulative' and scope in ('iraq', 'iraq_energy') and not is_yardstick and party <> 'press'
        and bound in ('about', 'more_than', 'at_least')
    order by statement_on desc, amount_busd desc, statement_id
    limit 1
),

other as (
    select
        s.origins[1] as origin,
        s.statement_date as period,
        'record.investment_statement' as source_id,
        s.citations[1] as citation,
        (select min(r.known_on) from record.investment_statement as r where r.statement_id = s.statement_id) as known_on,
        s.hedge <> 'stated' as is_estimate,
        'another country' as investor,
        s.amount_busd
    from core.investment_statement as s
    where s.is_yardstick and s.amount_kind = 'cumulative' and s.bound in ('about', 'more_than', 'at_least')
    union all by name
    select
        origin, period, source_id, citation, known_on, is_estimate,
        subject_id as investor,
        coalesce(value_low, value) as amount_busd
    from indicator_facts()
    where
        indicator = 'investment_stock' and subject_id <> 'RUS' and partner_iso3 = 'IRQ' and unit = 'USD_bn'
        and not is_forecast and bound <> '<'
)

select
    o.origin, o.period, o.source_id, o.citation, o.known_on, o.is_estimate,
    case when o.amount_busd > r.amount_busd then 'contradicts' else 'silent' end as outcome,
    o.amount_busd as observed_value,
    'USD_bn' as observed_unit,
    format(
        'The total of {} stood at {} bn dollars in {}; the newest Russian one is {} bn ({}).',
        o.investor, shown(o.amount_busd), o.period, shown(r.amount_busd), r.statement_date
    ) as finding
from other as o
cross join russian as r
qualify row_number() over (partition by o.origin, o.period order by o.amount_busd desc) = 1
