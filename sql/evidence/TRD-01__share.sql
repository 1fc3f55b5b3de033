-- Proposition: Iraq matters in Russia's trade; here, by its share in Russia's turnover with all countries.
-- Supports: the share of the newest known year is at least trade_share_pct. Contradicts: it is below. Silent: no year is known.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case when share_pct >= threshold('TRD-01', 'trade_share_pct') then 'supports' else 'contradicts' end as outcome,
    share_pct as observed_value,
    'pct' as observed_unit,
    format(
        '{:.2f} % of Russian turnover in {}, {} million dollars', share_pct::double, year, round(value_musd)::integer
    ) as finding
from iraq_in_russian_trade()
order by year desc
limit 1
