-- The UNCTAD matrix with our ids and in million dollars. An unknown country name stops the build and is named.
select
    s.year,
    case s.sitc_section when 'all' then 'total' else 'sitc_' || s.sitc_section end as product_group,
    coalesce(e.entity_id, error('unctad_trade_matrix: no country is called ' || s.exporter_name)) as exporter_iso3,
    coalesce(i.entity_id, error('unctad_trade_matrix: no country is called ' || s.importer_name)) as importer_iso3,
    s.vintage_on,
    musd(s.value_kusd, 'USD_k') as value_musd,
    s.source_id,
    s.snapshot_id
from snapshot.unctad_trade_matrix as s
left join ids_by_name('country', 'unctad_trade_matrix') as e on e.alias = s.exporter_name
left join ids_by_name('country', 'unctad_trade_matrix') as i on i.alias = s.importer_name
