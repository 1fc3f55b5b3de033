-- WITS with our ids. It shows what countries reported to UN Comtrade.
with factor as (
    select factor from build.unit_conversion where from_unit = 'USD_k' and to_unit = 'USD_mn'
)

select
    s.year,
    case s.indicator_code when 'XPRT-TRD-VL' then s.reporter_iso3 else s.partner_iso3 end as exporter_iso3,
    case s.indicator_code when 'XPRT-TRD-VL' then s.partner_iso3 else s.reporter_iso3 end as importer_iso3,
    case s.indicator_code when 'XPRT-TRD-VL' then 'exporter' else 'importer' end as reported_by,
    'total' as product_group,
    s.vintage_on,
    cast(s.value_kusd * cast(f.factor as decimal(12, 6)) as decimal(24, 6)) as value_musd,
    case s.indicator_code when 'XPRT-TRD-VL' then 'fob' else 'cif' end as valuation,
    'reported' as flag,
    s.source_id,
    s.snapshot_id
from snapshot.wits_trade as s
cross join factor as f
