-- Proposition: flaring is a major problem of Iraq, so that ending it can be a key remedy; here, by Iraq's rank by volume in the
-- world. Whether the remedy should be taken is a norm and not tested, only the size that it presupposes.
-- Supports: the rank is flaring_rank or better. Contradicts: it is worse. Silent: no year is known.
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
    v.source_id,
    case when n.volume_rank <= threshold('GAS-05', 'flaring_rank') then 'supports' else 'contradicts' end as outcome,
    n.volume_rank as observed_value,
    'rank' as observed_unit,
    v.citation,
    published_on(v.vintage_basis, v.vintage_on, make_date(n.year::integer, 12, 31), v.publication_lag_days) as known_on,
    n.vintage_basis,
    is_estimated(n.flag) as is_estimate,
    format('Iraq was number {} in {} with {} bcm flared', n.volume_rank, n.year, shown(n.flared_bcm)) as finding
from newest as n
join cited_vintage() as v on v.source_id = n.source_ids[1]
