-- Wrong: 61 % of the Union's imports from two origins in January. Right: 60 % in February and 100 % of the volume priced. That more than the
-- whole volume cannot be priced is a bound of the column already.
insert into mart.eu_crude_import_monthly (month, grade, share_pct, priced_volume_pct)
values
    (date '2015-01-01', 'basrah', 21, 90), (date '2015-01-01', 'urals', 40, 90),
    (date '2015-02-01', 'basrah', 20, 100), (date '2015-02-01', 'urals', 40, 90);
-- expect month: 2015-01-01
