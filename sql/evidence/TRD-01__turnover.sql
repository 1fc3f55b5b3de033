-- Proposition: Iraq matters in Russia's trade, by the last turnover of twelve months or more that a voice gives.
-- It is held against Russia's whole trade of the nearest year known, stated or by the trade matrix; the sentence names both.
-- Officials of one state are one voice.
-- Supports: the share reaches the threshold. Contradicts: it stays below. Silent: no such turnover or no whole is known.
with turnover as (
    select
        case
            when regexp_matches(t.stated_by, 'Russian|Putin|Federation Council') then 'russian_state'
            when regexp_matches(t.stated_by, 'Iraqi') then 'iraqi_state'
            else t.origin
        end as origin,
        t.period_from, t.period_to, t.period_end, t.value_musd, t.stated_by, t.source_id,
        t.source_url, p.known_on,
        t.hedge <> 'stated' as is_estimate
    from core.stated_turnover as t
    join record.trade_turnover as p using (statement_id, source_url)
    where t.value_musd is not null and date_diff('day', t.period_start, t.period_end) >= 364
    union all
    select
        'un_comtrade', b.period_from, b.period_to, period_end(b.period_to), b.reconciled_musd, 'UN Comtrade', b.report_id,
        (select min(t.source_url) from record.trade_total as t where t.year = b.year),
        (select max(t.known_on) from record.trade_total as t where t.year = b.year),
        false
    from mart.bilateral_trade_yearly as b
    where b.report_id = 'record.trade_total' and b.direction = 'turnover' and b.product_group = 'total'
),

newest as (
    select *, year(period_end) as in_year
    from turnover
    qualify row_number() over (partition by origin order by period_end desc, known_on, value_musd desc) = 1
),

whole as (
    select year(period_end) as in_year, value * 1000 as value_musd
    from core.indicator_fact
    where indicator = 'trade_total' and subject_id = 'RUS' and detail = 'world' and unit = 'USD_bn' and not is_forecast
    union all
    select year, sum(value_musd)
    from mart.trade_partner_rank_yearly
    where country_iso3 = 'RUS' and direction = 'turnover'
    group by year
),

compared as (
    select n.*, w.in_year as whole_year, 100 * n.value_musd / w.value_musd as share_pct
    from newest as n
    cross join whole as w
    qualify row_number() over (partition by n.origin order by abs(w.in_year - n.in_year), w.in_year desc, w.value_musd desc) = 1
)

select
    origin,
    case when period_from = period_to then period_from else period_from || '/' || period_to end as period,
    source_id,
    case when share_pct >= threshold('TRD-01', 'trade_share_pct') then 'supports' else 'contradicts' end as outcome,
    share_pct as observed_value,
    'pct' as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    origin in ('russian_state', 'iraqi_state') as is_interested_party,
    is_estimate,
    format(
        '{}: {} million dollars in {}, {:.2f} % of Russian trade in {}',
        stated_by, round(value_musd)::integer, in_year, share_pct::double, whole_year
    ) as detail
from compared
