-- Wrong: a change that is not the difference; an old vintage with a newer one between; an old vintage that never was. Right: neighbours, with a forecast between, another
-- series or period between, and a vintage after the new one.
insert into core.observation (series_id, period_start, vintage_on, flag)
values
    ('a', date '2020-01-01', date '2020-03-01', 'reported'), ('a', date '2020-01-01', date '2020-04-01', 'reported'), ('a', date '2020-01-01', date '2020-06-01', 'reported'),
    ('a', date '2020-01-01', date '2020-05-01', 'forecast'), ('b', date '2020-01-01', date '2020-05-02', 'reported'), ('a', date '2020-02-01', date '2020-05-03', 'reported');
insert into mart.revision (series_id, period_start, old_vintage_on, new_vintage_on, old_value, new_value, change)
values
    ('a', date '2020-01-01', date '2020-03-01', date '2020-04-01', 10, 12, 3), ('a', date '2020-01-01', date '2020-03-01', date '2020-06-01', 10, 12, 2),
    ('a', date '2020-01-01', date '2020-04-01', date '2020-06-01', 10, 12, 2), ('c', date '2020-01-01', date '2020-03-01', date '2020-06-01', 10, 12, 2);
-- expect series_id || ' ' || old_vintage_on || ' ' || new_vintage_on: a 2020-03-01 2020-04-01 | a 2020-03-01 2020-06-01 | c 2020-03-01 2020-06-01
