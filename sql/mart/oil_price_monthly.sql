-- Crude prices by month and benchmark, with the spread to EIA's Brent.
-- Both Brent series are kept, since they differ. The World Bank's average of three crudes is no benchmark and is left out.
-- Basrah, Kirkuk and Urals come as import prices of the European Union, weighted by volume; they hold freight and insurance.
with published as (
    select period_start as month, subject_id as benchmark_id, value as price_usd_bbl, basis, flag, vintage_basis, source_id
    from core.observation_latest
    where measure = 'crude_price' and subject_id <> 'crude_average_worldbank'
),

imported as (
    select month, grade || '_cif_eu' as benchmark_id, cif_price_usd_bbl as price_usd_bbl, flag, vintage_basis, source_ids
    from mart.eu_crude_import_monthly
    where grade in ('basrah', 'kirkuk', 'urals') and cif_price_usd_bbl is not null
),

brent as (
    select * from published where benchmark_id = 'brent_eia'
),

prices as (
    select month, benchmark_id, price_usd_bbl, basis, flag, vintage_basis, [source_id] as source_ids from published
    union all
    select month, benchmark_id, price_usd_bbl, 'cif' as basis, flag, vintage_basis, source_ids from imported
)

select
    p.month,
    p.benchmark_id,
    p.price_usd_bbl,
    p.price_usd_bbl - b.price_usd_bbl as spread_to_brent_usd_bbl,
    p.basis,
    p.basis = 'spot' as is_basis_of_brent,
    greatest(p.flag, coalesce(b.flag, p.flag)) as flag,
    greatest(p.vintage_basis, coalesce(b.vintage_basis, p.vintage_basis)) as vintage_basis,
    list_sort(list_distinct(p.source_ids || case when b.source_id is null then [] else [b.source_id] end)) as source_ids
from prices as p
left join brent as b using (month)
