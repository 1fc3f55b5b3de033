-- Proposition: no other country has invested more in Iraq than Russia.
-- Rank of Russia by the stock of direct investment, in the newest year with at least ranked_partners partners. The table ends
-- long before the document and counts money by the last country it passed through, not by its owner; so it only corroborates.
-- Supports: the claimed rank. Contradicts: a lower rank. Silent: no year with so many partners, which gives no row.
with ranked as (
    select *
    from mart.foreign_investment_yearly
    where partner = 'RUS' and stock_rank is not null and ranked_partner_count >= threshold('INV-04', 'ranked_partners')
    order by year desc
    limit 1
)

select
    'unctad' as origin,
    r.year::varchar as period,
    v.source_id,
    case when r.stock_rank <= quantity_high('INV-04', 'investor_rank') then 'supports' else 'contradicts' end as outcome,
    r.stock_rank as observed_value,
    'rank' as observed_unit,
    v.citation,
    if(r.vintage_basis = 'original', v.vintage_on, null) as known_on,
    r.vintage_basis,
    is_estimated(r.flag) as is_estimate,
    format(
        'Russia had {} mn dollars of direct investment in {}, rank {} of {} partners known.',
        shown(r.stock_musd), r.year, r.stock_rank, r.ranked_partner_count
    ) as finding
from ranked as r
join cited_vintage() as v on v.source_id = r.source_ids[1]
