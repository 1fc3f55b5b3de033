-- Proposition: Iraq is a partner of great weight to Russia in its region; here, by trade with West Asia.
-- Iraq's rank among Russia's partners there by turnover, in the newest year of the trade matrix, if not older than stale_years.
-- Supports: rank west_asia_rank or better. Contradicts: worse. Silent: the matrix is older, so it says nothing of the document's
-- time.
with ranked as (
    select *
    from mart.trade_partner_rank_yearly
    where country_iso3 = 'RUS' and partner_iso3 = 'IRQ' and direction = 'turnover' and west_asia_rank is not null
    order by year desc
    limit 1
)
select
    split_part(r.source_ids[1], '_', 1) as origin,
    r.year::varchar      as period,
    r.source_ids[1]      as source_id,
    case
        when make_date(r.year, 12, 31) < as_of_on() - to_months((threshold('SIG-01', 'stale_years') * 12)::integer) then 'silent'
        when r.west_asia_rank <= threshold('SIG-01', 'west_asia_rank') then 'supports'
        else 'contradicts'
    end                  as outcome,
    r.west_asia_rank     as observed_value,
    'rank'               as observed_unit,
    r.source_ids[1] || '@' || v.vintage_on as citation,
    if(r.vintage_basis = 'original', v.vintage_on, null) as known_on,
    r.vintage_basis,
    false                as is_interested_party,
    r.flag >= 'estimated'::value_flag as is_estimate,
    format(
        'Rank {} among Russia''s partners in West Asia in {}, {} per cent of that trade.',
        r.west_asia_rank, r.year, shown(r.west_asia_share_pct)
    )                    as detail
from ranked as r
join registry.vintage_in_force as v on v.source_id = r.source_ids[1]
