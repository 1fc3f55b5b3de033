-- Proposition: no other country has put more into Iraq than Russia.
-- Rank of Russia by the stock of direct investment, in the newest year with at least ranked_partners partners. The table ends
-- long before the document and sees money by its last stop, not by its owner; so it only corroborates.
-- Supports: the claimed rank. Contradicts: a lower rank. Silent: no year with so many partners, which gives no row.
with ranked as (
    select *
    from mart.foreign_investment_yearly
    where partner = 'RUS' and stock_rank is not null and ranked_partner_count >= threshold('INV-04', 'ranked_partners')
    order by year desc
    limit 1
)
select
    'unctad'                                as origin,
    r.year::varchar                         as period,
    r.source_ids[1]                         as source_id,
    case when r.stock_rank <= quantity_high('INV-04', 'investor_rank') then 'supports' else 'contradicts' end as outcome,
    r.stock_rank                            as observed_value,
    'rank'                                  as observed_unit,
    r.source_ids[1] || '@' || v.vintage_on  as citation,
    case when r.vintage_basis = 'original' then v.vintage_on end as known_on,
    r.vintage_basis,
    false                                   as is_interested_party,
    r.flag >= 'estimated'::value_flag       as is_estimate,
    format(
        'Russia had {} mn dollars of direct investment in {}, rank {} of {} partners known.',
        shown(r.stock_musd), r.year, r.stock_rank, r.ranked_partner_count
    )                                       as detail
from ranked as r
join registry.vintage_in_force as v on v.source_id = r.source_ids[1]
