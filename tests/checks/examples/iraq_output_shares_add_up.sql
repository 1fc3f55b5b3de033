-- Wrong: countries and remainder over or under the whole (2020, 2021), and a share that is not its output's (2022). Right: a rounding off (2019).
insert into mart.iraq_output_by_operator_yearly (year, operator_country, output_kbd, iraq_output_kbd, share_pct)
values
    (2019, 'RUS', 400, 4000, 10.0005), (2019, 'not_attributed', 3600.005, 4000, 90),
    (2020, 'RUS', 400, 4000, 10), (2020, 'not_attributed', 3600.02, 4000, 90.0005),
    (2021, 'RUS', 400, 4000, 10), (2021, 'not_attributed', 3599.98, 4000, 89.9995),
    (2022, 'RUS', 400, 4000, 10.002), (2022, 'not_attributed', 3600, 4000, 90),
    (2023, 'RUS', 400, 4000, 9.998), (2023, 'not_attributed', 3600, 4000, 90);
-- expect year: 2020 | 2021 | 2022 | 2023
