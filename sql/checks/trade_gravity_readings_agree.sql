-- Detects: a year in which importers' reports of all trade in CEPII Gravity are under half or over twice what BACI makes of them.
-- Matters because three columns of one table differ only by their order; swapped or in another unit, they would still be
-- numbers. Seen are 0.8 to 1.2; years with under 1,000 MUSD are left out, since single shipments dominate them.
-- severity: error
select
    year,
    exporter_iso3,
    sum(value_musd) filter (where reported_by = 'importer')   as importer_musd,
    sum(value_musd) filter (where reported_by = 'reconciled') as reconciled_musd
from core.trade_flow
where source_id = 'cepii_gravity'
group by year, exporter_iso3
having reconciled_musd > 1000 and importer_musd not between 0.5 * reconciled_musd and 2 * reconciled_musd
