-- UN Comtrade with our ids. What a country did not report itself was summed by the UN from finer figures or estimated.
select
    s.year,
    case s.flow_code when 'X' then s.reporter_iso3 else s.partner_iso3 end as exporter_iso3,
    case s.flow_code when 'X' then s.partner_iso3 else s.reporter_iso3 end as importer_iso3,
    case s.flow_code when 'X' then 'exporter' else 'importer' end as reported_by,
    case s.commodity_code when 'TOTAL' then 'total' else 'hs_' || left(s.commodity_code, 2) end as product_group,
    s.vintage_on,
    musd(s.primary_value_usd, 'USD') as value_musd,
    case
        when s.primary_value_usd = s.cif_value_usd then 'cif'
        when s.primary_value_usd = s.fob_value_usd then 'fob'
        else 'unknown'
    end as valuation,
    case
        when s.is_reported then 'reported'
        when s.is_aggregate then 'derived'
        else 'estimated'
    end as flag,
    s.source_id,
    s.snapshot_id
from snapshot.un_comtrade as s
