-- Proposition: Iran and the United States come before Saudi Arabia and Turkey in Iraq; here, by investment as a proxy for
-- influence.
-- Influence is not money, so the rule only corroborates.
-- Supports: each of the first two holds more stock than each of the others. Contradicts: one of the others holds more.
-- Silent: the newest year by the day asked about does not give all four, or is older than stale_years.
with stock as (
    select *
    from mart.foreign_investment_yearly
    where partner in ('IRN', 'USA', 'SAU', 'TUR') and stock_musd is not null and make_date(year, 12, 31) <= about_on()
),

newest as (
    select
        max(year) as year,
        count(*) as known,
        min(stock_musd) filter (where partner in ('IRN', 'USA')) as least_of_first,
        max(stock_musd) filter (where partner in ('SAU', 'TUR')) as most_of_second,
        string_agg(format('{} {}', partner, round(stock_musd)::integer), ', ' order by stock_musd desc) as shown_values,
        max(vintage_basis) as vintage_basis,
        max(flag) as flag,
        min(source_ids[1]) as source_id
    from stock
    where year = (select max(s.year) from stock as s)
    having count(*) > 0
)

select
    'unctad' as origin,
    n.year::varchar as period,
    n.source_id,
    case
        when n.known < 4 then 'silent'
        when make_date(n.year::integer, 12, 31) < years_ago(threshold('TRD-02', 'stale_years')) then 'silent'
        when n.least_of_first > n.most_of_second then 'supports'
        else 'contradicts'
    end as outcome,
    n.least_of_first as observed_value,
    n.most_of_second as limit_value,
    'more_than' as limit_side,
    if(n.least_of_first is not null, 'USD_mn', null) as observed_unit,
    v.citation,
    published_on(v.vintage_basis, v.vintage_on, make_date(n.year::integer, 12, 31), v.publication_lag_days) as known_on,
    n.vintage_basis,
    is_estimated(n.flag) as is_estimate,
    format('Investment stock of {} of the four known for {}, in million dollars: {}.', n.known, n.year, n.shown_values) as finding
from newest as n
join cited_vintage() as v on v.source_id = n.source_id
