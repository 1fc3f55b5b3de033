-- Wrong: one value of each correction on file that came through uncorrected. Right: the same rows corrected, and rows beside them
-- that no correction is about.
insert into staging.gem_unit (unit_id_gem, owner, parent, vintage_on)
values
    ('wrong_parent', 'North Oil Company [100%]', 'Qatar Petroleum [100%]', date '2024-03-01'),
    ('right_parent', 'North Oil Company [100%]', 'Ministry of Oil [100%]', date '2024-03-01'),
    ('qatari', 'North Field', 'Qatar Petroleum [100%]', date '2024-03-01');
insert into staging.gem_quantity (asset_id, quantity_kind, fluid, data_year, value, vintage_on)
values
    ('badra', 'production', 'oil', 2023, 31, date '2024-03-01'),
    ('badra', 'production', 'oil', 2023, 30, date '2024-03-02'),
    ('badra', 'production', 'oil', 2022, 31, date '2024-03-03'),
    ('badra', 'production', 'gas', 2023, 31, date '2024-03-04'),
    ('badra', 'reserves', 'oil', 2023, 31, date '2024-03-05'),
    ('zubair', 'production', 'oil', 2023, 31, date '2024-03-06');
insert into core.observation (series_id, period_start, flag, vintage_on)
values
    ('eiti_country.crude_production.IRQ', date '2013-01-01', 'reported', date '2020-01-01'),
    ('eiti_country.crude_production.IRQ', date '2013-01-01', 'corrected', date '2020-01-02'),
    ('eiti_country.crude_production.IRQ', date '2014-01-01', 'reported', date '2020-01-03'),
    ('eiti_country.crude_production.KAZ', date '2013-01-01', 'reported', date '2020-01-04'),
    ('owid_electricity_2022.electricity_generation.IRQ.gas', date '2020-01-01', 'reported', date '2022-01-01'),
    ('owid_electricity_2022.electricity_generation.IRQ.oil', date '2020-01-01', 'reported', date '2022-01-02'),
    ('owid_electricity_2022.electricity_generation.IRQ.oil', date '2020-01-01', 'imputed', date '2022-01-03'),
    ('owid_electricity_2022.electricity_generation.IRQ.gas', date '2019-01-01', 'reported', date '2022-01-04'),
    ('owid_electricity_2022.electricity_generation.IRQ.hydro', date '2020-01-01', 'reported', date '2022-01-05');
-- expect subject || ' ' || vintage_on: wrong_parent 2024-03-01 | badra 2024-03-01 | eiti_country.crude_production.IRQ 2020-01-01 | owid_electricity_2022.electricity_generation.IRQ.gas 2022-01-01 | owid_electricity_2022.electricity_generation.IRQ.oil 2022-01-02
