-- Wrong: partners that lack some of the trade held, a direction and year without partners, shares that do not make 100. Right: BACI where both have the year, the matrix elsewhere; turnover; trade of other
-- countries, of product groups and of other sources; a printed list, which has shares of some partners and no values.
insert into core.trade_flow (source_id, year, exporter_iso3, importer_iso3, product_group, value_musd)
values
    ('cepii_baci', 2020, 'IRQ', 'CHN', 'total', 60), ('cepii_baci', 2020, 'IRQ', 'RUS', 'total', 40), ('cepii_baci', 2020, 'RUS', 'IRQ', 'total', 30),
    ('cepii_baci', 2020, 'CHN', 'IRQ', 'total', 70), ('cepii_baci', 2020, 'CHN', 'IRN', 'total', 900), ('cepii_baci', 2020, 'IRQ', 'CHN', '3', 55),
    ('cepii_baci', 2022, 'IRQ', 'CHN', 'total', 50), ('cepii_baci', 2022, 'CHN', 'RUS', 'total', 50),
    ('unctad_trade_matrix', 2020, 'IRQ', 'CHN', 'total', 900), ('a_source', 2020, 'IRQ', 'CHN', 'total', 900),
    ('unctad_trade_matrix', 2021, 'IRQ', 'CHN', 'total', 50), ('unctad_trade_matrix', 2021, 'CHN', 'IRQ', 'total', 20);
insert into mart.trade_partner_rank_yearly (country_iso3, year, direction, partner_iso3, value_musd, share_pct, rank_basis)
values
    ('IRQ', 2020, 'export', 'CHN', 60, 60, 'by_value'), ('IRQ', 2020, 'export', 'RUS', 40, 40, 'by_value'), ('IRQ', 2020, 'import', 'CHN', 70, 100, 'by_value'),
    ('IRQ', 2020, 'turnover', 'CHN', 130, 65, 'by_value'), ('RUS', 2020, 'export', 'IRQ', 30, 99.99899, 'by_value'), ('RUS', 2020, 'import', 'IRQ', 40, 100, 'by_value'),
    ('IRQ', 2021, 'export', 'CHN', 50, 99.999, 'by_value'), ('IRQ', 2021, 'export', 'IND', null, 24, 'by_share'), ('IRQ', 2019, 'export', 'CHN', null, 26, 'by_share');
-- expect country_iso3 || ' ' || year || ' ' || direction: IRQ 2020 import | RUS 2020 export | IRQ 2021 import | IRQ 2022 export | RUS 2022 import
