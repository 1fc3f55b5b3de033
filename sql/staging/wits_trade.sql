-- WITS with our ids. It shows what countries reported to UN Comtrade.
select
    s.year,
    case s.indicator_code when 'XPRT-TRD-VL' then s.reporter_iso3 else s.partner_iso3 end as exporter_iso3,
    case s.indicator_code when 'XPRT-TRD-VL' then s.partner_iso3 else s.reporter_iso3 end as importer_iso3,
    case s.indicator_code when 'XPRT-TRD-VL' then 'exporter' else 'importer' end as reported_by,
    'total' as product_group,
    s.vintage_on,
    musd(s.value_kusd, 'USD_k') as value_musd,
    case s.indicator_code when 'XPRT-TRD-VL' then 'fob' else 'cif' end as valuation,
    'reported' as flag,
    s.source_id,
    s.snapshot_id
from snapshot.wits_trade as s
