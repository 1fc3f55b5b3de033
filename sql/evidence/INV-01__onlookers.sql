-- Proposition: by the year that the claim names, Russian investment in Iraq had come to about the figure it gives.
-- Totals of that year by press and commentators. They keep no ledger and mostly pass on what an official said, so they only
-- corroborate.
-- Supports: a total within the tolerance, or a bound that reaches into it. Contradicts: a total outside it.
-- Silent: a bound that leaves the figure open.
with claimed as (
    select
        period_start(q.period)                           as from_on,
        period_end(q.period)                             as to_on,
        quantity_low('INV-01', 'investment_cumulative')  as low,
        quantity_high('INV-01', 'investment_cumulative') as high
    from claims.quantity as q
    where q.claim_id = 'INV-01' and q.measure = 'investment_cumulative'
),
heard as (
    select
        as_origin(s.speaker)            as voice,
        s.statement_date                as period,
        s.statement_on                  as said_on,
        'record.investment_statement'   as source_id,
        s.amount_busd,
        case s.bound when 'more_than' then '>' when 'at_least' then '>' when 'up_to' then '<' else '~' end as bound,
        s.hedge,
        p.source_url,
        p.known_on,
        format('{} ({})', s.speaker, s.speaker_role) as who
    from core.investment_statement as s
    join (
        select
            statement_id,
            min_by(source_url, coalesce(known_on, date '9999-12-31')) as source_url,
            min(known_on)                                             as known_on
        from record.investment_statement
        where reprint_fault is null
        group by statement_id
    ) as p using (statement_id)
    where s.amount_kind = 'cumulative' and s.scope = 'iraq' and not s.is_yardstick and s.party = 'press'
    union all
    select
        as_origin(f.stated_by),
        f.period_to,
        f.period_end,
        'record.indicator_fact',
        f.value,
        f.bound::varchar,
        f.hedge,
        f.citations[1],
        f.known_on,
        f.stated_by
    from core.indicator_fact as f
    where
        f.indicator = 'investment_stock' and f.subject_id = 'RUS' and f.partner_iso3 = 'IRQ' and f.unit = 'USD_bn'
        and not f.is_forecast and f.value is not null
)
select
    h.voice              as origin,
    h.period,
    h.source_id,
    case
        when h.bound = '>' then
            case when h.amount_busd > c.high then 'contradicts' when h.amount_busd >= c.low then 'supports' else 'silent' end
        when h.bound = '<' then
            case when h.amount_busd < c.low then 'contradicts' when h.amount_busd <= c.high then 'supports' else 'silent' end
        when h.amount_busd between c.low and c.high then 'supports'
        else 'contradicts'
    end                  as outcome,
    h.amount_busd        as observed_value,
    'USD_bn'             as observed_unit,
    h.source_url         as citation,
    h.known_on,
    'original'           as vintage_basis,
    false                as is_interested_party,
    h.hedge <> 'stated'  as is_estimate,
    format(
        '{} put Russian investment at {} {} bn dollars.',
        h.who, case h.bound when '>' then 'more than' when '<' then 'up to' else 'about' end, shown(h.amount_busd)
    )                    as detail
from heard as h
join claimed as c on h.said_on between c.from_on and c.to_on
qualify row_number() over (partition by h.voice, h.period order by h.known_on nulls last, h.amount_busd) = 1
