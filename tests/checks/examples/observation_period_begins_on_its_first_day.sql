-- Wrong: a month dated on its 15th, years dated on 2 January and 1 February. Right: first days, and days of any date.
insert into core.observation (series_id, period_kind, period_start)
values
    ('month_bad', 'month', date '2020-02-15'), ('year_day', 'year', date '2020-01-02'), ('year_month', 'year', date '2020-02-01'),
    ('month', 'month', date '2020-02-01'), ('year', 'year', date '2020-01-01'), ('day', 'day', date '2020-02-15');
-- expect series_id: month_bad | year_day | year_month
