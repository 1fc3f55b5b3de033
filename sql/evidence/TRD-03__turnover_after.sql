-- Proposition: American sanctions do harm to trade: turnover of Russia and Iraq falls after a wave of measures.
-- A wave is a year with measures on the companies of our projects. Turnover of the year after stands against the year before,
-- by one set of figures; where a voice states only growth, that of the wave's own year counts. What follows is no effect.
-- Supports: it fell by the threshold or more. Contradicts: it rose. Silent: neither, or nothing is known.
with wave as (
    select distinct year(imposed_on) as in_year
    from core.sanction
    where authority = 'us_ofac' and not is_relief
),

total as (
    select year, reconciled_musd
    from mart.bilateral_trade_yearly
    where report_id = 'record.trade_total' and product_group = 'total' and direction = 'turnover'
),

counted as (
    select
        'un_comtrade' as origin,
        w.in_year,
        (w.in_year - 1)::varchar || '/' || (w.in_year + 1)::varchar as period,
        'record.trade_total' as source_id,
        100 * a.reconciled_musd / b.reconciled_musd - 100 as change_pct,
        null::varchar as citation,
        null::date as known_on,
        false as is_interested_party,
        false as is_estimate,
        format('turnover of {} against {}', w.in_year + 1, w.in_year - 1) as what
    from wave as w
    join total as b on b.year = w.in_year - 1
    join total as a on a.year = w.in_year + 1
),

stated as (
    select
        t.origin,
        w.in_year,
        case when t.period_from = t.period_to then t.period_from else t.period_from || '/' || t.period_to end as period,
        t.source_id,
        t.growth_pct as change_pct,
        t.source_url as citation,
        p.known_on,
        t.origin like 'russian%' as is_interested_party,
        t.hedge <> 'stated' as is_estimate,
        'turnover by ' || t.stated_by as what
    from wave as w
    join core.stated_turnover as t on year(t.period_start) = w.in_year and year(t.period_end) = w.in_year
    join record.trade_turnover as p using (statement_id, source_url)
    where t.growth_pct is not null
    qualify row_number() over (
        partition by t.origin, w.in_year order by t.period_end desc, p.known_on, t.source_url
    ) = 1
),

changed as (
    select * from counted
    union all
    select * from stated
)

select
    c.origin,
    c.period,
    c.source_id,
    case
        when c.change_pct <= threshold('TRD-03', 'change_after_pct') then 'supports'
        when c.change_pct > 0 then 'contradicts'
        else 'silent'
    end as outcome,
    c.change_pct as observed_value,
    'pct' as observed_unit,
    coalesce(c.citation, t.source_url) as citation,
    coalesce(c.known_on, t.known_on) as known_on,
    'original' as vintage_basis,
    c.is_interested_party,
    c.is_estimate,
    format('Wave of {}: {} {:+.0f} %', c.in_year, c.what, c.change_pct::double) as detail
from changed as c
left join (
    select year, min(source_url) as source_url, min(known_on) as known_on
    from record.trade_total
    group by year
) as t on c.source_id = 'record.trade_total' and t.year = c.in_year + 1
