-- Proposition: Iraq matters in Russia's trade; here, by each origin's newest turnover of a year or more by the day asked about.
-- It is compared with Russia's total trade of the nearest known year, as customs state it or as the trade matrix has it; the
-- finding names both years. Officials of one state are one origin.
-- Supports: the share is at least trade_share_pct. Contradicts: it is below.
-- Silent: the turnover is older than stale_years. No such turnover, or no total, gives no row.
with newest as (
    select *, year(period_end) as end_year
    from stated_turnovers()
    where value_musd is not null and date_diff('day', period_start, period_end) >= 364
    qualify row_number() over (partition by origin order by period_end desc, known_on, value_musd desc) = 1
),

total as (
    select year(period_end) as total_year, value * 1000 as value_musd
    from core.indicator_fact
    where indicator = 'trade_total' and subject_id = 'RUS' and detail = 'world' and unit = 'USD_bn' and not is_forecast
        and period_end <= about_on()
    union all by name
    select year as total_year, sum(value_musd) as value_musd
    from mart.trade_partner_rank_yearly
    where country_iso3 = 'RUS' and direction = 'turnover' and make_date(year::integer, 12, 31) <= about_on()
    group by year
),

compared as (
    select n.*, t.total_year, t.value_musd as total_musd, 100 * n.value_musd / t.value_musd as share_pct
    from newest as n
    cross join total as t
    qualify row_number() over (
        partition by n.origin order by abs(t.total_year - n.end_year), t.total_year desc, t.value_musd desc
    ) = 1
)

select
    origin, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    period_label(period_from, period_to) as period,
    case
        when period_end < years_ago(threshold('TRD-01', 'stale_years')) then 'silent'
        when share_pct >= threshold('TRD-01', 'trade_share_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    share_pct as observed_value,
    threshold('TRD-01', 'trade_share_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    format(
        '{} put trade of Russia and Iraq at {} mn dollars in {}, {:.2f} per cent of Russia''s {} bn with all countries in {}.',
        stated_by, round(value_musd)::integer, period, share_pct::double, round(total_musd / 1000)::integer, total_year
    ) as finding
from compared
