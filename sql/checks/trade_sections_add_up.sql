-- Detects: a flow of the UNCTAD matrix whose SITC sections do not sum to its total (over 1 % and 0.01 MUSD apart).
-- Matters because a lost or doubled section would shift every product group and still look like a plausible total.
-- Only from 2005 on, and the pair Russia and Iraq in every year: in 1995 the publisher's own tables for Germany, Austria,
-- Belgium and Luxembourg do not add up. Flows without any section have nothing to add.
-- severity: error
select
    year,
    exporter_iso3,
    importer_iso3,
    sum(value_musd) filter (where product_group = 'total')  as total_musd,
    sum(value_musd) filter (where product_group <> 'total') as sections_musd
from core.trade_flow
where source_id = 'unctad_trade_matrix'
    and (year >= 2005 or (exporter_iso3 in ('IRQ', 'RUS') and importer_iso3 in ('IRQ', 'RUS')))
group by year, exporter_iso3, importer_iso3
having abs(total_musd - sections_musd) > greatest(0.01 * total_musd, 0.01) or total_musd is null
