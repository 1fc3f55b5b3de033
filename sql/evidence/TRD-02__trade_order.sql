-- Proposition: Iran and the United States come before Saudi Arabia and Turkey in Iraq; here, by trade as a proxy for influence.
-- Influence is not trade, so the rule only corroborates; and the trade matrix covers Iran's sales poorly.
-- Supports: each of the first two trades more with Iraq than each of the others. Contradicts: one of the others trades more.
-- Silent: the newest year by the day asked about does not give all four, or is older than stale_years.
with newest as (
    select
        max(year) as year,
        count(*) as known,
        max(partner_rank) filter (where partner_iso3 in ('IRN', 'USA')) as last_of_first,
        min(partner_rank) filter (where partner_iso3 in ('SAU', 'TUR')) as first_of_second,
        string_agg(format('{} {}', partner_iso3, partner_rank), ', ' order by partner_rank) as shown_ranks,
        max(vintage_basis) as vintage_basis,
        max(flag) as flag,
        min(source_ids[1]) as source_id
    from mart.trade_partner_rank_yearly
    where country_iso3 = 'IRQ'
        and direction = 'turnover'
        and partner_iso3 in ('IRN', 'USA', 'SAU', 'TUR')
        and year = (
            select max(r.year)
            from mart.trade_partner_rank_yearly as r
            where r.country_iso3 = 'IRQ' and r.direction = 'turnover' and make_date(r.year::integer, 12, 31) <= about_on()
        )
    having count(*) > 0
)

select
    split_part(n.source_id, '_', 1) as origin,
    n.year::varchar as period,
    n.source_id,
    case
        when n.known < 4 then 'silent'
        when make_date(n.year::integer, 12, 31) < years_ago(threshold('TRD-02', 'stale_years')) then 'silent'
        when n.last_of_first < n.first_of_second then 'supports'
        else 'contradicts'
    end as outcome,
    n.last_of_first as observed_value,
    n.first_of_second as limit_value,
    'less_than' as limit_side,
    case when n.last_of_first is not null then 'rank' end as observed_unit,
    v.citation,
    published_on(v.vintage_basis, v.vintage_on, make_date(n.year::integer, 12, 31), v.publication_lag_days) as known_on,
    n.vintage_basis,
    is_estimated(n.flag) as is_estimate,
    format('Ranks among the trade partners of Iraq in {}: {}.', n.year, n.shown_ranks) as finding
from newest as n
join cited_vintage() as v on v.source_id = n.source_id
