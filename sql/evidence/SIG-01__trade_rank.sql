-- Proposition: Iraq is an important partner of Russia in its region; here, by trade with West Asia.
-- Iraq's rank among Russia's partners there by turnover, in the newest year of the trade matrix by the day asked about. The
-- sentence grounds the weight on money, arms and OPEC+, not on trade; so the rule only corroborates.
-- Supports: rank west_asia_rank or better. Contradicts: worse. Silent: the year is older than stale_years.
with newest as (
    select *
    from iraq_in_russian_trade()
    where west_asia_rank is not null
    order by year desc
    limit 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case
        when make_date(year::integer, 12, 31) < years_ago(threshold('SIG-01', 'stale_years')) then 'silent'
        when west_asia_rank <= threshold('SIG-01', 'west_asia_rank') then 'supports'
        else 'contradicts'
    end as outcome,
    west_asia_rank as observed_value,
    threshold('SIG-01', 'west_asia_rank') as limit_value,
    'at_most' as limit_side,
    'rank' as observed_unit,
    format(
        'Iraq was number {} among Russia''s trade partners in West Asia in {}, with {} per cent of that trade.',
        west_asia_rank, year, shown(west_asia_share_pct)
    ) as finding
from newest
