-- Detects: a delivery whose value is not its volume times its price (over 2 % apart, above 100 thousand barrels).
-- Matters because volume in thousand barrels, value in million dollars and price in dollars a barrel come from three columns;
-- a slip in one of them makes every weighted price wrong by that factor.
-- severity: error
select month, importer_id, grade_id, volume_kb, value_musd, cif_price_usd_bbl
from core.crude_import_monthly
where volume_kb > 100
    and flag = 'reported'
    and abs(value_musd * 1000 / volume_kb - cif_price_usd_bbl) > 0.02 * cif_price_usd_bbl
