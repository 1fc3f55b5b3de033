-- Proposition: flaring is a leading burden of Iraq's gas industry; here, by Iraq's rank by flared volume in the world.
-- Whether the remedy should be taken is a norm and not tested, only the size that it presupposes.
-- Supports: the rank is flaring_rank or better. Contradicts: it is worse. Silent: no year is known, or it is stale.
with newest as (
    select *
    from mart.gas_flaring_yearly
    where country_iso3 = 'IRQ' and volume_rank is not null
        and make_date(year::integer, 12, 31) between confirmed_from('GAS-05') and about_on()
    order by year desc
    limit 1
)

select
    'world_bank' as origin,
    n.year::varchar as period,
    v.source_id,
    compared(n.volume_rank, threshold('GAS-05', 'flaring_rank'), 'at_most') as outcome,
    n.volume_rank as observed_value,
    threshold('GAS-05', 'flaring_rank') as limit_value,
    'at_most' as limit_side,
    'rank' as observed_unit,
    v.citation,
    published_on(v.vintage_basis, v.vintage_on, make_date(n.year::integer, 12, 31), v.publication_lag_days) as known_on,
    n.vintage_basis,
    -- A rank is no measured number with an error of five per cent.
    false as is_estimate,
    format(
        'By satellite estimates of the World Bank Iraq flared {} bcm of gas in {}, number {} of all countries',
        shown(n.flared_bcm), n.year, n.volume_rank
    ) as finding
from newest as n
join cited_vintage() as v on v.source_id = n.source_ids[1]
