-- Wrong: countries and remainder over or under the whole (2020, 2021), and a share that is not its output's (2022 to 2024). Right: a rounding off (2019).
insert into mart.iraq_output_by_operator_yearly (year, operator_country, output_kbd, iraq_output_kbd, share_pct)
values
    (2019, 'RUS', 400, 4000, 10.0005), (2019, 'not_attributed', 3600.01, 4000, 90), (2019, 'CHN', 0, 4000, 0.001),
    (2020, 'RUS', 400, 4000, 10), (2020, 'not_attributed', 3600.0101, 4000, 90),
    (2021, 'RUS', 400, 4000, 10), (2021, 'not_attributed', 3599.98, 4000, 89.9995),
    (2022, 'RUS', 400, 4000, 10.002), (2022, 'not_attributed', 3600, 4000, 90),
    (2024, 'RUS', 400, 4000, 10), (2024, 'not_attributed', 3600, 4000, 90), (2024, 'CHN', 0, 4000, 0.00101),
    (2023, 'RUS', 400, 4000, 9.998), (2023, 'not_attributed', 3600, 4000, 90);
-- expect year || ' ' || round(share_error, 5): 2020 0.00025 | 2021 0.0 | 2022 0.002 | 2023 0.002 | 2024 0.00101
