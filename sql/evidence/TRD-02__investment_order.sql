-- Proposition: Iran and the United States come before Saudi Arabia and Turkey in Iraq, by investment as a stand-in for weight.
-- Influence is not money, so this never decides.
-- Supports: each of the first two holds more stock than each of the others. Contradicts: one of the others holds more.
-- Silent: the newest year does not give all four.
with newest as (
    select *
    from mart.foreign_investment_yearly
    where partner in ('IRN', 'USA', 'SAU', 'TUR')
        and stock_musd is not null
        and year = (
            select max(year)
            from mart.foreign_investment_yearly
            where partner in ('IRN', 'USA', 'SAU', 'TUR') and stock_musd is not null
        )
),

summed as (
    select
        max(year) as year,
        count(*) as known,
        min(stock_musd) filter (where partner in ('IRN', 'USA')) as least_of_first,
        max(stock_musd) filter (where partner in ('SAU', 'TUR')) as most_of_second,
        string_agg(format('{} {}', partner, round(stock_musd)::integer), ', ' order by stock_musd desc) as shown_values,
        max(vintage_basis) as vintage_basis,
        max(flag) as flag,
        min(source_ids[1]) as source_id
    from newest
    having count(*) > 0
)

select
    'unctad' as origin,
    n.year::varchar as period,
    n.source_id,
    case
        when n.known < 4 then 'silent'
        when n.least_of_first > n.most_of_second then 'supports'
        else 'contradicts'
    end as outcome,
    n.known as observed_value,
    'count' as observed_unit,
    n.source_id || '@' || v.vintage_on as citation,
    case v.vintage_basis
        when 'original' then v.vintage_on
        else make_date(n.year::integer, 12, 31) + s.publication_lag_days::integer
    end as known_on,
    n.vintage_basis,
    false as is_interested_party,
    n.flag >= 'estimated'::value_flag as is_estimate,
    format('Investment stock of {} of the four known for {}, in million dollars: {}', n.known, n.year, n.shown_values) as detail
from summed as n
join registry.vintage_in_force as v on v.source_id = n.source_id
join registry.source as s on s.source_id = n.source_id
