-- Wrong: the countries make over 150.15 or under 149.85 of a total of 150. Right: 150.15; another series than the world's.
insert into mart.gas_flaring_yearly (country_iso3, year, flared_bcm)
values
    ('IRQ', 2021, 100.151), ('RUS', 2021, 50), ('IRQ', 2022, 99.849), ('RUS', 2022, 50), ('IRQ', 2023, 100.15), ('RUS', 2023, 50),
    ('IRQ', 2020, 20);
insert into core.observation_latest (series_id, period_start, value)
values
    ('worldbank_flaring.gas_flared.world', date '2021-01-01', 150), ('worldbank_flaring.gas_flared.world', date '2022-01-01', 150),
    ('worldbank_flaring.gas_flared.world', date '2023-01-01', 150), ('worldbank_flaring.gas_flared.IRQ', date '2020-01-01', 10);
-- expect year: 2021 | 2022
