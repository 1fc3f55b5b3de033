-- Detects: a Russian export to Iraq in the UNCTAD matrix more than 1 % off Russia's own report of the same year.
-- Matters because the matrix is in thousand dollars without saying so: the unit was inferred from this equality, and a
-- thousandfold error would pass every check within the matrix.
-- severity: error
select m.year, m.value_musd as matrix_musd, r.value_musd as reported_musd
from core.trade_flow as m
inner join core.trade_flow as r
    on r.year = m.year
    and r.exporter_iso3 = m.exporter_iso3
    and r.importer_iso3 = m.importer_iso3
    and r.source_id = 'record.trade_total'
    and r.reported_by = 'exporter'
    and r.product_group = 'total'
where m.source_id = 'unctad_trade_matrix'
    and m.product_group = 'total'
    and m.exporter_iso3 = 'RUS'
    and m.importer_iso3 = 'IRQ'
    and abs(m.value_musd - r.value_musd) > 0.01 * r.value_musd
