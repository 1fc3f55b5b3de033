-- Proposition: Iraq matters in Russia's trade; here, by each origin's last turnover of twelve months or more.
-- It is compared with Russia's total trade of the nearest known year, as stated or by the trade matrix; the detail names both
-- years. Officials of one state are one origin.
-- Supports: the share is at least trade_share_pct. Contradicts: it is below. Silent: no such turnover or no total is known.
with turnover as (
    select
        case
            when regexp_matches(t.stated_by, 'Russian|Putin|Federation Council') then 'russian_state'
            when regexp_matches(t.stated_by, 'Iraqi') then 'iraqi_state'
            else t.origin
        end as origin,
        t.period_from, t.period_to, t.period_end, t.value_musd, t.stated_by, t.source_id,
        t.source_url as citation,
        p.known_on,
        t.hedge <> 'stated' as is_estimate
    from core.stated_turnover as t
    join record.trade_turnover as p using (statement_id, source_url)
    where t.value_musd is not null and date_diff('day', t.period_start, t.period_end) >= 364
    union all by name
    select
        'un_comtrade' as origin,
        b.period_from, b.period_to,
        period_end(b.period_to) as period_end,
        b.reconciled_musd as value_musd,
        'UN Comtrade' as stated_by,
        b.report_id as source_id,
        (select min(t.source_url) from record.trade_total as t where t.year = b.year) as citation,
        (select max(t.known_on) from record.trade_total as t where t.year = b.year) as known_on,
        false as is_estimate
    from mart.bilateral_trade_yearly as b
    where b.report_id = 'record.trade_total' and b.direction = 'turnover' and b.product_group = 'total'
),

newest as (
    select *, year(period_end) as end_year
    from turnover
    qualify row_number() over (partition by origin order by period_end desc, known_on, value_musd desc) = 1
),

total as (
    select year(period_end) as total_year, value * 1000 as value_musd
    from core.indicator_fact
    where indicator = 'trade_total' and subject_id = 'RUS' and detail = 'world' and unit = 'USD_bn' and not is_forecast
    union all by name
    select year as total_year, sum(value_musd) as value_musd
    from mart.trade_partner_rank_yearly
    where country_iso3 = 'RUS' and direction = 'turnover'
    group by year
),

compared as (
    select n.*, t.total_year, 100 * n.value_musd / t.value_musd as share_pct
    from newest as n
    cross join total as t
    qualify row_number() over (
        partition by n.origin order by abs(t.total_year - n.end_year), t.total_year desc, t.value_musd desc
    ) = 1
)

select
    origin, source_id, citation, known_on, is_estimate,
    period_label(period_from, period_to) as period,
    origin in ('russian_state', 'iraqi_state') as is_interested_party,
    case when share_pct >= threshold('TRD-01', 'trade_share_pct') then 'supports' else 'contradicts' end as outcome,
    share_pct as observed_value,
    'pct' as observed_unit,
    format(
        '{}: {} million dollars in {}, {:.2f} % of Russian trade in {}',
        stated_by, round(value_musd)::integer, end_year, share_pct::double, total_year
    ) as finding
from compared
