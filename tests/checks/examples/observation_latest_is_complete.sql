-- Wrong: a period that an older vintage has and the latest table lacks, once although two vintages have it. Right: a period that is there, a forecast, and
-- a vintage of after the release's day.
insert into core.observation (series_id, period_start, vintage_on, flag)
values
    ('a', date '2020-01-01', date '2021-01-01', 'reported'), ('a', date '2020-01-01', date '2022-01-01', 'reported'),
    ('a', date '2020-02-01', date '2026-11-24', 'reported'), ('a', date '2020-03-01', date '2022-01-01', 'reported'),
    ('a', date '2020-04-01', date '2022-01-01', 'forecast'), ('a', date '2020-05-01', date '2026-11-25', 'reported');
insert into core.observation_latest (series_id, period_start)
values ('a', date '2020-03-01'), ('b', date '2020-01-01');
-- expect period_start: 2020-01-01 | 2020-02-01
