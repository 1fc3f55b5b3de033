-- Wrong: 61 % of the Union's imports from two origins in January. Right: 60 % in February.
insert into mart.eu_crude_import_monthly (month, grade, share_pct)
values
    (date '2015-01-01', 'basrah', 21), (date '2015-01-01', 'urals', 40),
    (date '2015-02-01', 'basrah', 20), (date '2015-02-01', 'urals', 40);
-- expect month: 2015-01-01
