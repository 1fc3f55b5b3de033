-- The IMF's matrix with our ids. Its marks do not distinguish a report from a figure that the IMF took over from the other side
-- (exports of a silent country are mostly the partner's imports divided by 1.06), so every value counts as imputed here;
-- core.trade_flow lifts those that equal a report.
select
    s.year,
    case s.indicator_code when 'XG_FOB_USD' then s.country_iso3 else s.counterpart_iso3 end as exporter_iso3,
    case s.indicator_code when 'XG_FOB_USD' then s.counterpart_iso3 else s.country_iso3 end as importer_iso3,
    case s.indicator_code when 'XG_FOB_USD' then 'exporter' else 'importer' end as reported_by,
    'total' as product_group,
    s.vintage_on,
    musd(s.value_usd, 'USD') as value_musd,
    case s.indicator_code when 'XG_FOB_USD' then 'fob' else 'cif' end as valuation,
    'imputed' as flag,
    s.source_id,
    s.snapshot_id
from snapshot.imf_trade as s
