-- Proposition: Iraq is an important partner of Russia in its region; here, by trade with West Asia.
-- Iraq's rank among Russia's partners there by turnover, in the newest year of the trade matrix, if not older than stale_years.
-- Supports: rank west_asia_rank or better. Contradicts: worse. Silent: the matrix is older, so it says nothing about the
-- document's time.
with newest as (
    select *
    from iraq_in_russian_trade()
    where west_asia_rank is not null
    order by year desc
    limit 1
)

select
    origin, period, source_id, citation, vintage_basis, is_estimate,
    if(vintage_basis = 'original', vintage_on, null) as known_on,
    case
        when make_date(year, 12, 31) < years_ago(threshold('SIG-01', 'stale_years')) then 'silent'
        when west_asia_rank <= threshold('SIG-01', 'west_asia_rank') then 'supports'
        else 'contradicts'
    end as outcome,
    west_asia_rank as observed_value,
    'rank' as observed_unit,
    format(
        'Rank {} among Russia''s partners in West Asia in {}, {} per cent of that trade.',
        west_asia_rank, year, shown(west_asia_share_pct)
    ) as finding
from newest
