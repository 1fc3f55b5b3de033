-- Proposition: Iraq matters in Russia's trade, by its place among Russia's partners in turnover.
-- Supports: it is among as many partners as the threshold says. Contradicts: it stands behind them. Silent: no year is known.
with newest as (
    select *
    from mart.trade_partner_rank_yearly
    where country_iso3 = 'RUS' and partner_iso3 = 'IRQ' and direction = 'turnover'
    order by year desc
    limit 1
)

select
    split_part(n.source_ids[1], '_', 1) as origin,
    n.year::varchar as period,
    n.source_ids[1] as source_id,
    case when n.partner_rank <= threshold('TRD-01', 'partner_rank') then 'supports' else 'contradicts' end as outcome,
    n.partner_rank as observed_value,
    'rank' as observed_unit,
    n.source_ids[1] || '@' || v.vintage_on as citation,
    case v.vintage_basis
        when 'original' then v.vintage_on
        else make_date(n.year::integer, 12, 31) + s.publication_lag_days::integer
    end as known_on,
    n.vintage_basis,
    false as is_interested_party,
    n.flag >= 'estimated'::value_flag as is_estimate,
    format('Place {} among {} partners of Russia in {}', n.partner_rank, n.partner_count, n.year) as detail
from newest as n
join registry.vintage_in_force as v on v.source_id = n.source_ids[1]
join registry.source as s on s.source_id = n.source_ids[1]
