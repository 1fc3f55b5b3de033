-- Each country's flaring in the newest year held of it, its place among countries then, and the change since the first year.
select
    country_iso3,
    min(year) as first_year,
    max(year) as last_year,
    min_by(flared_bcm, year) as first_flared_bcm,
    max_by(flared_bcm, year) as last_flared_bcm,
    max_by(volume_rank, year) as last_volume_rank,
    cast(
        100 * (cast(max_by(flared_bcm, year) as double) / nullif(cast(min_by(flared_bcm, year) as double), 0) - 1) as decimal(24, 6)
    ) as change_pct,
    max(vintage_basis) as vintage_basis,
    max(flag) as flag,
    list_sort(list_distinct(flatten(list(source_ids)))) as source_ids
from mart.gas_flaring_yearly
group by country_iso3
