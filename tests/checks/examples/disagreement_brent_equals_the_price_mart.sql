-- Wrong: a Brent price that no series of the price mart has in that month. Right: prices within half a cent, of either series;
-- other subjects and measures; and spans that are no month.
insert into mart.oil_price_monthly (month, benchmark_id, price_usd_bbl)
values
    (date '2023-01-01', 'brent_eia', 82.5), (date '2023-01-01', 'brent_worldbank', 83.09), (date '2023-01-01', 'urals', 50),
    (date '2023-02-01', 'brent_eia', 70);
insert into mart.source_disagreement (measure, subject_id, period_start, period_end, values_by_origin)
values
    ('crude_price', 'brent', date '2023-01-01', date '2023-01-31', [82.50495, 82.505, 83.09, 50, 70]),
    ('crude_price', 'brent', date '2023-02-01', date '2023-02-28', [70, 70.006]),
    ('crude_price', 'urals', date '2023-01-01', date '2023-01-31', [51]),
    ('crude_stock', 'brent', date '2023-01-01', date '2023-01-31', [52]),
    ('crude_price', 'brent', date '2023-01-01', date '2023-12-31', [53]);
-- expect price_usd_bbl: 82.505000 | 50.000000 | 70.000000 | 70.006000
