-- Proposition: Iraq matters in Russia's trade, by its share in Russia's turnover with all countries.
-- Supports: the share of the newest year known reaches the threshold. Contradicts: it stays below. Silent: no year is known.
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
    case when n.share_pct >= threshold('TRD-01', 'trade_share_pct') then 'supports' else 'contradicts' end as outcome,
    n.share_pct as observed_value,
    'pct' as observed_unit,
    n.source_ids[1] || '@' || v.vintage_on as citation,
    case v.vintage_basis
        when 'original' then v.vintage_on
        else make_date(n.year::integer, 12, 31) + s.publication_lag_days::integer
    end as known_on,
    n.vintage_basis,
    false as is_interested_party,
    n.flag >= 'estimated'::value_flag as is_estimate,
    format(
        '{:.2f} % of Russian turnover in {}, {} million dollars', n.share_pct::double, n.year, round(n.value_musd)::integer
    ) as detail
from newest as n
join registry.vintage_in_force as v on v.source_id = n.source_ids[1]
join registry.source as s on s.source_id = n.source_ids[1]
