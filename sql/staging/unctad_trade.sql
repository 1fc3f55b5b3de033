-- The UNCTAD matrix with our ids and in million dollars. An unknown country name stops the build and is named.
with factor as (
    select factor from build.unit_conversion where from_unit = 'USD_k' and to_unit = 'USD_mn'
)

select
    s.year,
    case s.sitc_section when 'all' then 'total' else 'sitc_' || s.sitc_section end as product_group,
    coalesce(e.entity_id, error('unctad_trade_matrix: no country is called ' || s.exporter_name)) as exporter_iso3,
    coalesce(i.entity_id, error('unctad_trade_matrix: no country is called ' || s.importer_name)) as importer_iso3,
    s.vintage_on,
    cast(s.value_kusd * cast(f.factor as decimal(12, 6)) as decimal(24, 6)) as value_musd,
    s.source_id,
    s.snapshot_id
from snapshot.unctad_trade_matrix as s
cross join factor as f
left join ids_by_name('country', 'unctad_trade_matrix') as e on e.alias = s.exporter_name
left join ids_by_name('country', 'unctad_trade_matrix') as i on i.alias = s.importer_name
