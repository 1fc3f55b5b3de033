-- Wrong: one event under two ids. Right: another project, kind or day; days known only to the month on either side.
insert into core.project_event (event_id, project_id, event_type, event_on, date_precision)
values
    ('a', 'badra', 'first_oil', date '2014-05-01', 'day'), ('b', 'badra', 'first_oil', date '2014-05-01', 'day'),
    ('c', 'badra', 'first_oil', date '2014-05-01', 'month'), ('0', 'badra', 'first_oil', date '2014-05-01', 'month'),
    ('d', 'badra', 'investment', date '2014-05-01', 'day'), ('e', 'zubair', 'first_oil', date '2014-05-01', 'day'),
    ('f', 'badra', 'first_oil', date '2014-05-02', 'day');
-- expect event_id || ' ' || other_event_id: a b
