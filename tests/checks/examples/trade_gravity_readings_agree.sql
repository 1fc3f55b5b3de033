-- Wrong: importers report 499 or 2,001 (times ten) where BACI has 1,000. Right: half and twice; trade under 1,000 MUSD; another source.
insert into core.trade_flow (source_id, year, exporter_iso3, importer_iso3, reported_by, value_musd)
values
    ('cepii_gravity', 2020, 'IRQ', 'RUS', 'importer', 4990), ('cepii_gravity', 2020, 'IRQ', 'RUS', 'reconciled', 10000), ('cepii_gravity', 2020, 'IRQ', 'RUS', 'exporter', 90000),
    ('cepii_gravity', 2021, 'IRQ', 'RUS', 'importer', 20010), ('cepii_gravity', 2021, 'IRQ', 'RUS', 'reconciled', 10000),
    ('cepii_gravity', 2022, 'IRQ', 'RUS', 'importer', 2000), ('cepii_gravity', 2022, 'IRQ', 'CHN', 'importer', 3000), ('cepii_gravity', 2022, 'IRQ', 'RUS', 'reconciled', 10000),
    ('cepii_gravity', 2023, 'IRQ', 'RUS', 'importer', 20000), ('cepii_gravity', 2023, 'IRQ', 'RUS', 'reconciled', 10000),
    ('cepii_gravity', 2019, 'IRQ', 'RUS', 'importer', 10), ('cepii_gravity', 2019, 'IRQ', 'RUS', 'reconciled', 1000),
    ('cepii_gravity', 2017, 'IRQ', 'RUS', 'importer', 10), ('cepii_gravity', 2017, 'IRQ', 'RUS', 'reconciled', 1010),
    ('cepii_gravity', 2020, 'RUS', 'IRQ', 'importer', 10000), ('cepii_gravity', 2020, 'RUS', 'IRQ', 'reconciled', 10000),
    ('cepii_baci', 2018, 'IRQ', 'RUS', 'importer', 10), ('cepii_baci', 2018, 'IRQ', 'RUS', 'reconciled', 10000);
-- expect exporter_iso3 || ' ' || year: IRQ 2017 | IRQ 2020 | IRQ 2021
