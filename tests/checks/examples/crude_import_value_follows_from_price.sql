-- Wrong: a million barrels at 60 USD for 62 and for 58 MUSD. Right: 61 MUSD, parcels of 100 thousand barrels, values that are not reported.
insert into core.crude_import_monthly (importer_id, volume_kb, value_musd, cif_price_usd_bbl, flag)
values
    ('too_dear', 1000, 62, 60, 'reported'), ('too_cheap', 1000, 58, 60, 'reported'), ('small_cargo', 101, 7, 60, 'reported'),
    ('right', 1000, 61, 60, 'reported'), ('parcel', 100, 9, 60, 'reported'), ('derived', 1000, 62, 60, 'derived');
-- expect importer_id: too_dear | too_cheap | small_cargo
