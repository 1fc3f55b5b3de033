-- Wrong: a forecast; an original of tomorrow; a restated value that was not out yet, or where an original was known; a value that a newer vintage replaced.
-- Right: the newest original, even one that came before the usual lag; a restated value whose lag has passed; newer vintages that are forecasts or of tomorrow do not count.
insert into core.observation_latest (series_id, period_start, period_end, vintage_on, vintage_basis, flag, publication_lag_days)
values
    ('forecast', date '2020-01-01', date '2020-01-31', date '2020-03-01', 'original', 'forecast', 30),
    ('tomorrow', date '2020-01-01', date '2020-01-31', date '2026-11-25', 'original', 'reported', 30),
    ('today', date '2020-01-01', date '2020-01-31', date '2026-11-24', 'original', 'reported', 30),
    ('not_out', date '2026-10-01', date '2026-10-26', date '2026-12-01', 'restated', 'reported', 30),
    ('just_out', date '2026-10-01', date '2026-10-25', date '2026-12-01', 'restated', 'reported', 30),
    ('prompt', date '2026-11-01', date '2026-11-20', date '2026-11-23', 'original', 'reported', 30),
    ('original_known', date '2020-01-01', date '2020-01-31', date '2026-12-01', 'restated', 'reported', 30),
    ('replaced', date '2020-01-01', date '2020-01-31', date '2020-03-01', 'original', 'reported', 30),
    ('newest', date '2020-01-01', date '2020-01-31', date '2020-03-01', 'original', 'reported', 30);
insert into core.observation (series_id, period_start, vintage_on, flag)
values
    ('original_known', date '2020-01-01', date '2020-03-01', 'reported'),
    ('replaced', date '2020-01-01', date '2026-11-24', 'reported'),
    ('newest', date '2020-01-01', date '2020-02-01', 'reported'), ('newest', date '2020-01-01', date '2020-03-01', 'reported'),
    ('newest', date '2020-01-01', date '2020-04-01', 'forecast'), ('newest', date '2020-01-01', date '2026-11-25', 'reported'),
    ('newest', date '2020-02-01', date '2020-04-01', 'reported');
-- expect series_id: forecast | tomorrow | not_out | original_known | replaced
