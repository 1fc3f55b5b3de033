-- Crude imports of both collections in one shape. They follow each other without overlap, in December 2019 and January 2020.
with register_row as (
    select r.*, v.vintage_basis
    from staging.ec_crude_import as r
    inner join build.vintage_in_force as v
        on v.source_id = r.source_id and v.vintage_on = r.vintage_on and last_day(r.month) <= v.known_until
),

eurostat_row as (
    select e.*, v.vintage_basis
    from staging.eurostat_crude_import as e
    inner join build.vintage_in_force as v
        on v.source_id = e.source_id and v.vintage_on = e.vintage_on and last_day(e.month) <= v.known_until
)

select
    month, importer_id, exporter_iso3, grade_id, source_id, 'country' as importer_kind, grade_group,
    volume_kb, value_musd, cif_price_usd_bbl, all_imports_kb, 'reported' as flag, vintage_basis
from register_row
union all
select
    month,
    importer_id,
    exporter_iso3,
    grade_id,
    source_id,
    importer_kind,
    grade_group,
    -- The aggregate's volume is often withheld while its value and mean price are not; where all three are there they agree.
    coalesce(
        volume_kb, cast(cast(value_musd as double) * 1000 / nullif(cast(cif_price_usd_bbl as double), 0) as decimal(24, 6))
    ) as volume_kb,
    value_musd,
    cif_price_usd_bbl,
    null as all_imports_kb,
    case when volume_kb is null and value_musd is not null then 'derived' else 'reported' end as flag,
    vintage_basis
from eurostat_row
