-- Proposition: flaring is a leading fault of Iraq, so that ending it can be a key remedy: Iraq's place by volume in the world.
-- The remedy itself is a norm and not tested, only the size that it presupposes.
-- Supports: the place is among the first, as the threshold says. Contradicts: it is behind them. Silent: no year is known.
with newest as (
    select *
    from mart.gas_flaring_yearly
    where country_iso3 = 'IRQ' and volume_rank is not null
    order by year desc
    limit 1
)

select
    'world_bank' as origin,
    n.year::varchar as period,
    n.source_ids[1] as source_id,
    case when n.volume_rank <= threshold('GAS-05', 'flaring_rank') then 'supports' else 'contradicts' end as outcome,
    n.volume_rank as observed_value,
    'rank' as observed_unit,
    n.source_ids[1] || '@' || v.vintage_on as citation,
    case v.vintage_basis
        when 'original' then v.vintage_on
        else make_date(n.year::integer, 12, 31) + s.publication_lag_days::integer
    end as known_on,
    n.vintage_basis,
    false as is_interested_party,
    n.flag >= 'estimated'::value_flag as is_estimate,
    format('Iraq was number {} in {} with {} bcm flared', n.volume_rank, n.year, shown(n.flared_bcm)) as detail
from newest as n
join registry.vintage_in_force as v on v.source_id = n.source_ids[1]
join registry.source as s on s.source_id = n.source_ids[1]
