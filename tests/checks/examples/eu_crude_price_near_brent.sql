-- Wrong: 49 and 151 where Brent is 100. Right: 50, 150, and no price.
insert into mart.eu_crude_import_monthly (month, grade, cif_price_usd_bbl, brent_usd_bbl)
values
    (date '2020-01-01', 'basrah', 49, 100), (date '2020-02-01', 'basrah', 151, 100), (date '2020-03-01', 'basrah', 50, 100),
    (date '2020-04-01', 'basrah', 150, 100), (date '2020-05-01', 'basrah', null, 100);
-- expect month: 2020-01-01 | 2020-02-01
