-- Wrong: two totals of one month over 0.01 % apart. Right: totals a rounding apart, rows without a total, and another month's total.
insert into core.crude_import_monthly (month, importer_id, all_imports_kb)
values
    (date '2019-01-01', 'DEU', 100000), (date '2019-01-01', 'ITA', 100011),
    (date '2019-02-01', 'DEU', 100000), (date '2019-02-01', 'ITA', 100010), (date '2019-02-01', 'ESP', null),
    (date '2019-03-01', 'DEU', 200000),
    (date '2019-04-01', 'DEU', null);
-- expect month: 2019-01-01
