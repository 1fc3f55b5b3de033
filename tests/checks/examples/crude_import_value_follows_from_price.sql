-- Wrong: a million barrels at 50 USD for more than 51 and for less than 49 MUSD. Right: 51 and 49 MUSD, parcels of 100 thousand barrels, values that are not reported.
insert into core.crude_import_monthly (importer_id, volume_kb, value_musd, cif_price_usd_bbl, flag)
values
    ('too_dear', 1000, 51.01, 50, 'reported'), ('too_cheap', 1000, 48.99, 50, 'reported'), ('small_cargo', 101, 7, 60, 'reported'),
    ('right', 1000, 51, 50, 'reported'), ('right_too', 1000, 49, 50, 'reported'), ('parcel', 100, 9, 60, 'reported'), ('derived', 1000, 62, 60, 'derived');
-- expect importer_id: too_dear | too_cheap | small_cargo
