-- Wrong: the two series of Brent 2.01 USD apart, either way. Right: 2 USD apart, other benchmarks, other months.
insert into mart.oil_price_monthly (month, benchmark_id, price_usd_bbl)
values
    (date '2020-04-01', 'brent_eia', 20), (date '2020-04-01', 'brent_worldbank', 22.01), (date '2020-04-01', 'urals', 90),
    (date '2020-05-01', 'brent_eia', 32.01), (date '2020-05-01', 'brent_worldbank', 30),
    (date '2020-06-01', 'brent_eia', 40), (date '2020-06-01', 'brent_worldbank', 42), (date '2020-06-01', 'urals', 90);
-- expect month: 2020-04-01 | 2020-05-01
