-- Proposition: American sanctions harm trade: turnover of Russia and Iraq falls after a wave of measures.
-- A wave is a year with measures on the companies of the projects. Turnover of the year after is compared with the year before,
-- by one set of figures; where an origin states only growth, that of the wave's own year counts. A later change does not prove an
-- effect.
-- Supports: it fell at least as far as change_after_pct says. Contradicts: it rose. Silent: neither, or nothing is known.
with wave as (
    select distinct year(imposed_on) as wave_year
    from core.sanction
    where authority = 'us_ofac' and not is_relief
),

total as (
    select year, reconciled_musd
    from mart.bilateral_trade_yearly
    where report_id = 'record.trade_total' and product_group = 'total' and direction = 'turnover'
),

page as (
    select year, min(source_url) as citation, min(known_on) as known_on
    from record.trade_total
    group by year
),

counted as (
    select
        'un_comtrade' as origin,
        w.wave_year,
        (w.wave_year - 1)::varchar || '/' || (w.wave_year + 1)::varchar as period,
        'record.trade_total' as source_id,
        p.citation,
        p.known_on,
        false as is_interested_party,
        false as is_estimate,
        100 * a.reconciled_musd / b.reconciled_musd - 100 as change_pct,
        format('turnover of {} against {}', w.wave_year + 1, w.wave_year - 1) as what
    from wave as w
    join total as b on b.year = w.wave_year - 1
    join total as a on a.year = w.wave_year + 1
    left join page as p on p.year = w.wave_year + 1
),

stated as (
    select
        t.origin,
        w.wave_year,
        period_label(t.period_from, t.period_to) as period,
        t.source_id,
        t.source_url as citation,
        p.known_on,
        t.origin like 'russian%' as is_interested_party,
        t.hedge <> 'stated' as is_estimate,
        t.growth_pct as change_pct,
        'turnover by ' || t.stated_by as what
    from wave as w
    join core.stated_turnover as t on w.wave_year = year(t.period_start) and w.wave_year = year(t.period_end)
    join record.trade_turnover as p using (statement_id, source_url)
    where t.growth_pct is not null
    qualify row_number() over (
        partition by t.origin, w.wave_year order by t.period_end desc, p.known_on, t.source_url
    ) = 1
),

changed as (
    from counted
    union all by name
    from stated
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case
        when change_pct <= threshold('TRD-03', 'change_after_pct') then 'supports'
        when change_pct > 0 then 'contradicts'
        else 'silent'
    end as outcome,
    change_pct as observed_value,
    'pct' as observed_unit,
    format('Wave of {}: {} {:+.0f} %', wave_year, what, change_pct::double) as finding
from changed
