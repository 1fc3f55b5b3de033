-- Proposition: Iran and the United States come before Saudi Arabia and Turkey in Iraq, by trade as a stand-in for weight.
-- Influence is not trade, so this never decides; and what Iran sells is badly covered by the trade matrix.
-- Supports: each of the first two trades more with Iraq than each of the others. Contradicts: one of the others trades more.
-- Silent: the newest year does not give all four.
with newest as (
    select *
    from mart.trade_partner_rank_yearly
    where country_iso3 = 'IRQ'
        and direction = 'turnover'
        and partner_iso3 in ('IRN', 'USA', 'SAU', 'TUR')
        and year = (select max(year) from mart.trade_partner_rank_yearly where country_iso3 = 'IRQ' and direction = 'turnover')
),

summed as (
    select
        max(year) as year,
        count(*) as known,
        max(partner_rank) filter (where partner_iso3 in ('IRN', 'USA')) as last_of_first,
        min(partner_rank) filter (where partner_iso3 in ('SAU', 'TUR')) as first_of_second,
        string_agg(format('{} {}', partner_iso3, partner_rank), ', ' order by partner_rank) as shown_ranks,
        max(vintage_basis) as vintage_basis,
        max(flag) as flag,
        min(source_ids[1]) as source_id
    from newest
    having count(*) > 0
)

select
    split_part(n.source_id, '_', 1) as origin,
    n.year::varchar as period,
    n.source_id,
    case
        when n.known < 4 then 'silent'
        when n.last_of_first < n.first_of_second then 'supports'
        else 'contradicts'
    end as outcome,
    n.last_of_first as observed_value,
    case when n.last_of_first is not null then 'rank' end as observed_unit,
    n.source_id || '@' || v.vintage_on as citation,
    case v.vintage_basis
        when 'original' then v.vintage_on
        else make_date(n.year::integer, 12, 31) + s.publication_lag_days::integer
    end as known_on,
    n.vintage_basis,
    false as is_interested_party,
    n.flag >= 'estimated'::value_flag as is_estimate,
    format('Places among the trade partners of Iraq in {}: {}', n.year, n.shown_ranks) as detail
from summed as n
join registry.vintage_in_force as v on v.source_id = n.source_id
join registry.source as s on s.source_id = n.source_id
