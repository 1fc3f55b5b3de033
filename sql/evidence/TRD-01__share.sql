-- Proposition: Iraq matters in Russia's trade; here, by its share in Russia's turnover with all countries.
-- Supports: the share of the newest known year is at least trade_share_pct. Contradicts: it is below.
-- Silent: the newest known year is older than stale_years. No year at all gives no row.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case
        when make_date(year::integer, 12, 31) < years_ago(threshold('TRD-01', 'stale_years')) then 'silent'
        when share_pct >= threshold('TRD-01', 'trade_share_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    share_pct as observed_value,
    threshold('TRD-01', 'trade_share_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    format(
        'Trade with Iraq was {:.2f} per cent of Russia''s trade with all countries in {}, {} mn dollars (UNCTAD trade matrix).',
        share_pct::double, year, round(value_musd)::integer
    ) as finding
from iraq_in_russian_trade()
order by year desc
limit 1
