-- Proposition: Iraq matters in Russia's trade; here, by its rank among Russia's partners in turnover.
-- Supports: the rank is partner_rank or better. Contradicts: it is worse.
-- Silent: the newest known year is older than stale_years. No year at all gives no row.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case
        when make_date(year::integer, 12, 31) < years_ago(threshold('TRD-01', 'stale_years')) then 'silent'
        when partner_rank <= threshold('TRD-01', 'partner_rank') then 'supports'
        else 'contradicts'
    end as outcome,
    partner_rank as observed_value,
    threshold('TRD-01', 'partner_rank') as limit_value,
    'at_most' as limit_side,
    'rank' as observed_unit,
    format('Iraq was number {} among {} trade partners of Russia in {}.', partner_rank, partner_count, year) as finding
from iraq_in_russian_trade()
order by year desc
limit 1
