-- Wrong: prices 45.5 % above and below Brent of 100. Right: 45 %.
insert into mart.oil_price_monthly (month, benchmark_id, price_usd_bbl, spread_to_brent_usd_bbl)
values
    (date '2023-01-01', 'dubai', 145.5, 45.5), (date '2023-01-01', 'urals', 54.5, -45.5), (date '2023-02-01', 'dubai', 145, 45),
    (date '2023-02-01', 'urals', 55, -45), (date '2023-02-01', 'wti', 90, null);
-- expect month || ' ' || benchmark_id: 2023-01-01 dubai | 2023-01-01 urals
