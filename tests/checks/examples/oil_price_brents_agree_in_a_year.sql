-- Wrong: the means of twelve months 1.51 USD apart, either way. Right: 1.5 apart, eleven months, one month far off that the others outweigh, other benchmarks.
insert into mart.oil_price_monthly (month, benchmark_id, price_usd_bbl)
select make_date(year, m, 1), benchmark, price
from range(1, 13) as t (m)
cross join (values
    (2018, 'brent_eia', 70), (2018, 'brent_worldbank', 71.51), (2019, 'brent_eia', 71.51), (2019, 'brent_worldbank', 70),
    (2020, 'brent_eia', 70), (2020, 'brent_worldbank', 71.5), (2020, 'urals', 50),
    (2021, 'brent_eia', 70), (2021, 'brent_worldbank', 80), (2022, 'brent_worldbank', 70), (2022, 'urals', 50)
) as v (year, benchmark, price)
where not (year = 2021 and m = 12)
union all
select make_date(2022, m, 1), 'brent_eia', if(m = 1, 80, 70) from range(1, 13) as t (m);
-- expect year: 2018 | 2019
