-- Wrong: no row of the newest reporter, a reporter ahead of the source, nobody up to date, a source of which nothing is held. Right: in order, and a source ahead of its reporters.
insert into mart.source_freshness (source_id, newest_period_start)
values
    ('right', date '2024-03-01'), ('ahead', date '2024-02-01'), ('other_newest', date '2024-03-01'), ('silent', date '2024-03-01'), ('slow', date '2024-04-01'), ('no_newest', date '2024-04-01');
insert into mart.reporter_freshness (source_id, country_iso3, newest_period_start, source_newest_period_start, reporter_state)
values
    ('right', 'IRQ', date '2024-03-01', date '2024-03-01', 'reporting'), ('right', 'IRN', date '2020-03-01', date '2024-03-01', 'stopped'),
    ('slow', 'IRQ', date '2024-03-01', date '2024-03-01', 'reporting'),
    ('ahead', 'IRN', date '2020-03-01', date '2024-03-01', 'stopped'), ('no_newest', 'IRQ', date '2024-03-01', null, 'reporting'),
    ('ahead', 'IRQ', date '2024-03-01', date '2024-03-01', 'reporting'), ('other_newest', 'IRQ', date '2024-02-01', date '2024-03-01', 'reporting'),
    ('silent', 'IRQ', date '2024-03-01', date '2024-03-01', 'behind'), ('unknown', 'IRQ', date '2024-03-01', date '2024-03-01', 'reporting');
-- expect source_id || ' ' || newest_of_reporters: ahead 2024-03-01 | other_newest 2024-02-01 | silent 2024-03-01 | unknown 2024-03-01 | no_newest 2024-03-01
