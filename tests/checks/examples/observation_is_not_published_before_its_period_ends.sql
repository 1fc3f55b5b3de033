-- Wrong: a value published a day before its period ends. Right: one of the last day, a forecast, a capacity; a measure that only begins with that word.
insert into core.observation (series_id, flag, vintage_on, period_end, measure)
values
    ('early', 'reported', date '2020-01-30', date '2020-01-31', 'crude_production'),
    ('last_day', 'reported', date '2020-01-31', date '2020-01-31', 'crude_production'),
    ('forecast', 'forecast', date '2020-01-30', date '2020-01-31', 'crude_production'),
    ('capacity', 'reported', date '2020-01-30', date '2020-01-31', 'gas_capacity');
-- expect series_id: early
