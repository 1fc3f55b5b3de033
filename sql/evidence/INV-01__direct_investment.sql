-- Proposition: by the year that the claim names, Russian investment in Iraq had come to about the figure it gives.
-- The stock of Russian direct investment in Iraq by official statistics. It sees money by its last stop, so what a firm sends by
-- way of a third country is missing: it only corroborates.
-- Supports: a stock within the tolerance. Contradicts: one outside it, of a year within neighbour_years of the claim's.
-- Silent: the newest stock is older than that.
with claimed as (
    select
        period_start(q.period)                           as from_on,
        period_end(q.period)                             as to_on,
        quantity_low('INV-01', 'investment_cumulative')  as low,
        quantity_high('INV-01', 'investment_cumulative') as high,
        to_months((threshold('INV-01', 'neighbour_years') * 12)::integer) as reach
    from claims.quantity as q
    where q.claim_id = 'INV-01' and q.measure = 'investment_cumulative'
),
stock as (
    select *, to_unit(stock_musd, 'USD_mn', 'USD_bn', null) as stock_busd
    from mart.foreign_investment_yearly
    where partner = 'RUS' and stock_musd is not null
    order by year desc
    limit 1
)
select
    'unctad'                                    as origin,
    s.year::varchar                             as period,
    s.source_ids[1]                             as source_id,
    case
        when make_date(s.year, 12, 31) not between c.from_on - c.reach and c.to_on + c.reach then 'silent'
        when s.stock_busd between c.low and c.high then 'supports'
        else 'contradicts'
    end                                         as outcome,
    s.stock_musd                                as observed_value,
    'USD_mn'                                    as observed_unit,
    s.source_ids[1] || '@' || v.vintage_on      as citation,
    case when s.vintage_basis = 'original' then v.vintage_on end as known_on,
    s.vintage_basis,
    false                                       as is_interested_party,
    s.flag >= 'estimated'::value_flag                       as is_estimate,
    format(
        'Official statistics end in {} with {} mn dollars of Russian direct investment.', s.year, shown(s.stock_musd)
    )                                           as detail
from stock as s
join registry.vintage_in_force as v on v.source_id = s.source_ids[1]
cross join claimed as c
