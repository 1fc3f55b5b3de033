-- Wrong: over 1,010 and under 990 in the matrix where Russia reported 1,000. Right: 1 % off; the other direction, other pairs; product groups; what Iraq reported; other sources and years.
insert into core.trade_flow (source_id, year, exporter_iso3, importer_iso3, reported_by, product_group, value_musd)
values
    ('record.trade_total', 2018, 'RUS', 'IRQ', 'exporter', 'total', 1000), ('record.trade_total', 2019, 'RUS', 'IRQ', 'exporter', 'total', 1000),
    ('record.trade_total', 2020, 'RUS', 'IRQ', 'exporter', 'total', 1000), ('record.trade_total', 2020, 'RUS', 'IRQ', 'importer', 'total', 5000),
    ('record.trade_total', 2020, 'RUS', 'IRQ', 'exporter', '0', 5000), ('record.other', 2020, 'RUS', 'IRQ', 'exporter', 'total', 5000),
    ('record.trade_total', 2020, 'RUS', 'SYR', 'exporter', 'total', 5000), ('record.trade_total', 2020, 'IRN', 'IRQ', 'exporter', 'total', 5000),
    ('record.trade_total', 2020, 'IRQ', 'RUS', 'exporter', 'total', 5000),
    ('unctad_trade_matrix', 2018, 'RUS', 'IRQ', 'reconciled', 'total', 1010.1), ('unctad_trade_matrix', 2019, 'RUS', 'IRQ', 'reconciled', 'total', 989.9),
    ('unctad_trade_matrix', 2020, 'RUS', 'IRQ', 'reconciled', 'total', 1010), ('unctad_trade_matrix', 2020, 'RUS', 'IRQ', 'reconciled', '0', 10),
    ('unctad_trade_matrix', 2020, 'IRQ', 'RUS', 'reconciled', 'total', 10), ('unctad_trade_matrix', 2020, 'RUS', 'SYR', 'reconciled', 'total', 10),
    ('unctad_trade_matrix', 2020, 'IRN', 'IRQ', 'reconciled', 'total', 10), ('cepii_baci', 2020, 'RUS', 'IRQ', 'reconciled', 'total', 10);
-- expect year: 2018 | 2019
