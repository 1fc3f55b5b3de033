-- Proposition: no other country has put more into Iraq than Russia.
-- Running totals of other countries' investment as press and officials give them, against the newest total for Russia. A running
-- total does not fall, so an older one still holds as a minimum.
-- Supports: never; not every country has a total. Contradicts: another country's total is larger than the newest Russian one.
-- Silent: it is not, or there is no Russian total to hold it against.
with russian as (
    select statement_date, amount_busd, speaker
    from core.investment_statement
    where
        amount_kind = 'cumulative' and scope in ('iraq', 'iraq_energy') and not is_yardstick and party <> 'press'
        and bound in ('about', 'more_than', 'at_least')
    order by statement_on desc, amount_busd desc, statement_id
    limit 1
),
other as (
    select
        s.origins[1]                                as voice,
        s.statement_date                            as period,
        'record.investment_statement'               as source_id,
        'another country'                           as investor,
        s.amount_busd,
        s.hedge,
        s.citations[1]                              as citation,
        (select min(r.known_on) from record.investment_statement as r where r.statement_id = s.statement_id) as known_on
    from core.investment_statement as s
    where s.is_yardstick and s.amount_kind = 'cumulative' and s.bound in ('about', 'more_than', 'at_least')
    union all
    select
        f.origins[1],
        f.period_to,
        'record.indicator_fact',
        f.subject_id,
        coalesce(f.value_low, f.value),
        f.hedge,
        f.citations[1],
        f.known_on
    from core.indicator_fact as f
    where
        f.indicator = 'investment_stock' and f.subject_id <> 'RUS' and f.partner_iso3 = 'IRQ' and f.unit = 'USD_bn'
        and not f.is_forecast and f.bound <> '<'
)
select
    o.voice              as origin,
    o.period,
    o.source_id,
    case when o.amount_busd > r.amount_busd then 'contradicts' else 'silent' end as outcome,
    o.amount_busd        as observed_value,
    'USD_bn'             as observed_unit,
    o.citation,
    o.known_on,
    'original'           as vintage_basis,
    false                as is_interested_party,
    o.hedge <> 'stated'  as is_estimate,
    format(
        'The total of {} stood at {} bn dollars in {}; the newest Russian one is {} bn ({}).',
        o.investor, shown(o.amount_busd), o.period, shown(r.amount_busd), r.statement_date
    )                    as detail
from other as o
cross join russian as r
qualify row_number() over (partition by o.voice, o.period order by o.amount_busd desc) = 1
