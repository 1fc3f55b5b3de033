-- Stated turnovers with their periods as dates. Several pages of one statement stay several rows.
select
    statement_id,
    source_url,
    period_from,
    period_to,
    period_start(period_from) as period_start,
    period_end(period_to) as period_end,
    period_start(period_from) = date_trunc('year', period_end(period_to))
        and period_end(period_to) = last_day(make_date(year(period_end(period_to)), 12, 1)) as is_full_year,
    value_musd,
    growth_pct,
    growth_since_statement_id,
    change,
    stated_by,
    party,
    definition,
    hedge,
    note,
    origin,
    source_title,
    source_publisher,
    source_date,
    known_on,
    known_basis,
    source_id,
    case hedge when 'stated' then 'reported' else 'estimated' end as flag
from record.trade_turnover
