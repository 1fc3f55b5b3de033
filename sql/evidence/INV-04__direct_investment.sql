-- Proposition: no other country has invested more in Iraq than Russia.
-- Rank of Russia by the stock of direct investment, in the newest year with at least ranked_partners partners. It counts money
-- by the last country it passed through, not by its owner; so it only corroborates.
-- Supports: the claimed rank. Contradicts: a lower rank. Silent: the year is older than stale_years. No such year gives no row.
with ranked as (
    select *
    from mart.foreign_investment_yearly
    where
        partner = 'RUS' and stock_rank is not null and ranked_partner_count >= threshold('INV-04', 'ranked_partners')
        and make_date(year, 12, 31) <= about_on()
    order by year desc
    limit 1
)

select
    'unctad' as origin,
    r.year::varchar as period,
    v.source_id,
    case
        when make_date(r.year, 12, 31) < years_ago(threshold('INV-04', 'stale_years')) then 'silent'
        when r.stock_rank <= quantity_high('INV-04', 'investor_rank') then 'supports'
        else 'contradicts'
    end as outcome,
    r.stock_rank as observed_value,
    quantity_high('INV-04', 'investor_rank') as limit_value,
    'at_most' as limit_side,
    'rank' as observed_unit,
    v.citation,
    if(r.vintage_basis = 'original', v.vintage_on, null) as known_on,
    r.vintage_basis,
    is_estimated(r.flag) as is_estimate,
    format(
        'Russia had {} mn dollars of direct investment in Iraq in {}, rank {} of {} partners known.',
        shown(r.stock_musd), r.year, r.stock_rank, r.ranked_partner_count
    ) as finding
from ranked as r
join cited_vintage() as v on v.source_id = r.source_ids[1]
