-- Wrong: EITI's 2012 is 3,601 and its 2013 2,399 where the mean of EIA's months is 3,000. Right: 2,400 in 2014; years that EIA lacks; another
-- country, source or measure.
insert into core.observation_latest (source_id, measure, subject_id, period_start, value)
values
    ('eia_international', 'crude_production', 'IRQ', date '2012-01-01', 2900),
    ('eia_international', 'crude_production', 'IRQ', date '2012-02-01', 3100),
    ('eia_international', 'crude_production', 'IRQ', date '2013-01-01', 3000),
    ('eia_international', 'crude_production', 'IRQ', date '2014-01-01', 3000),
    ('eia_international', 'crude_production', 'IRN', date '2014-01-01', 90000),
    ('eia_international', 'gas_flared', 'IRQ', date '2014-01-01', 90000),
    ('eia_steo', 'crude_production', 'IRQ', date '2014-01-01', 90000),
    ('eiti_country', 'crude_production', 'IRQ', date '2012-01-01', 3601),
    ('eiti_country', 'crude_production', 'IRQ', date '2013-01-01', 2399),
    ('eiti_country', 'crude_production', 'IRQ', date '2014-01-01', 2400),
    ('eiti_country', 'crude_production', 'IRQ', date '2015-01-01', 1),
    ('eiti_country', 'gas_production', 'IRQ', date '2014-01-01', 10),
    ('jodi', 'crude_production', 'IRQ', date '2014-01-01', 10);
-- expect period_start: 2012-01-01 | 2013-01-01
