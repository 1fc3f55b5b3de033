-- Proposition: by the year that the claim names, Russian investment in Iraq had reached about the figure it gives.
-- The stock of Russian direct investment in Iraq by official statistics. It counts money by the last country it passed through,
-- so what a firm sends through a third country is missing, and the rule only corroborates.
-- Supports: a stock within the tolerance. Contradicts: one outside it, of a year within neighbour_years of the claim's.
-- Silent: the newest stock is older than that.
with stock as (
    select *, to_unit(stock_musd, 'USD_mn', 'USD_bn', null) as stock_busd
    from mart.foreign_investment_yearly
    where partner = 'RUS' and stock_musd is not null and make_date(year, 12, 31) <= about_on()
    order by year desc
    limit 1
)

select
    'unctad' as origin,
    s.year::varchar as period,
    v.source_id,
    case
        when
            make_date(s.year, 12, 31) not between
            c.from_on - span_of_years(threshold('INV-01', 'neighbour_years'))
            and c.to_on + span_of_years(threshold('INV-01', 'neighbour_years')) then 'silent'
        when s.stock_busd between c.low and c.high then 'supports'
        else 'contradicts'
    end as outcome,
    s.stock_busd as observed_value,
    near_end(s.stock_busd, c.low, c.high) as limit_value,
    side_of_near_end(s.stock_busd, c.low, c.high) as limit_side,
    'USD_bn' as observed_unit,
    v.citation,
    if(s.vintage_basis = 'original', v.vintage_on, null) as known_on,
    s.vintage_basis,
    is_estimated(s.flag) as is_estimate,
    format(
        'Official statistics end in {} with a stock of {} mn dollars of Russian direct investment in Iraq.', s.year,
        shown(s.stock_musd)
    ) as finding
from stock as s
join cited_vintage() as v on v.source_id = s.source_ids[1]
cross join claimed('INV-01', 'investment_cumulative') as c
