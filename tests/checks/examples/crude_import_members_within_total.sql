-- Wrong: members import 101 of a grade of which the Union's total is 100. Right: 100.5 of 100, countries not yet or no longer in the
-- Union, aggregates beside the total, the other source, other grades and other months.
insert into core.country (country_iso3, eu_joined_on, eu_left_on)
values
    ('DEU', date '1958-01-01', null), ('ITA', date '1958-01-01', null), ('HRV', date '2013-07-01', null),
    ('GBR', date '1973-01-01', date '2020-02-01'), ('CHN', null, null);
insert into core.crude_import_monthly (month, importer_id, importer_kind, grade_id, source_id, volume_kb)
values
    (date '2015-01-01', 'DEU', 'country', 'IQ_basrah', 'eurostat_crude_import', 60),
    (date '2015-01-01', 'GBR', 'country', 'IQ_basrah', 'eurostat_crude_import', 41),
    (date '2015-01-01', 'EU', 'aggregate', 'IQ_basrah', 'eurostat_crude_import', 100),
    -- 100.5, with a country outside the Union, another source, and a group under a member's id
    (date '2015-02-01', 'DEU', 'country', 'IQ_basrah', 'eurostat_crude_import', 100.5),
    (date '2015-02-01', 'CHN', 'country', 'IQ_basrah', 'eurostat_crude_import', 900),
    (date '2015-02-01', 'ITA', 'country', 'IQ_basrah', 'eu_crude_register', 900),
    (date '2015-02-01', 'ITA', 'aggregate', 'IQ_basrah', 'eurostat_crude_import', 900),
    (date '2015-02-01', 'DEU', 'country', 'IQ_kirkuk', 'eurostat_crude_import', 900),
    (date '2015-02-01', 'EU', 'aggregate', 'IQ_basrah', 'eurostat_crude_import', 100),
    -- Britain on the day of leaving, Croatia before joining
    (date '2020-02-01', 'DEU', 'country', 'IQ_basrah', 'eurostat_crude_import', 60),
    (date '2020-02-01', 'GBR', 'country', 'IQ_basrah', 'eurostat_crude_import', 60),
    (date '2020-02-01', 'EU', 'aggregate', 'IQ_basrah', 'eurostat_crude_import', 100),
    (date '2013-06-01', 'DEU', 'country', 'IQ_basrah', 'eurostat_crude_import', 60),
    (date '2013-06-01', 'HRV', 'country', 'IQ_basrah', 'eurostat_crude_import', 60),
    (date '2013-06-01', 'EU', 'aggregate', 'IQ_basrah', 'eurostat_crude_import', 100),
    (date '2013-07-01', 'DEU', 'country', 'IQ_basrah', 'eurostat_crude_import', 60),
    (date '2013-07-01', 'HRV', 'country', 'IQ_basrah', 'eurostat_crude_import', 60),
    (date '2013-07-01', 'EU', 'aggregate', 'IQ_basrah', 'eurostat_crude_import', 100);
-- expect month: 2015-01-01 | 2013-07-01
