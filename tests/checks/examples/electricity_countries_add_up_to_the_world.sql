-- Wrong: countries exceed the world (1995, 2003) or miss over 2 % of it (2000, 2021, 2022). Right: 0.1 % over, 2 % under, a gap before 2000, a gap
-- in the newest year, regions, and another source.
insert into core.observation_latest (source_id, subject_kind, subject_id, period_start, value)
select 'owid_electricity', kind::subject_kind, id, make_date(year, 1, 1), value
from (values
    ('region', 'world', 1995, 1000), ('country', 'IRQ', 1995, 1002),
    ('region', 'world', 1999, 1000), ('country', 'IRQ', 1999, 500),
    ('region', 'world', 2000, 1000), ('country', 'IRQ', 2000, 979),
    ('region', 'world', 2001, 1000), ('country', 'IRQ', 2001, 500), ('country', 'IRN', 2001, 480),
    ('region', 'world', 2002, 1000), ('country', 'IRQ', 2002, 1001), ('region', 'asia', 2002, 700),
    ('region', 'world', 2021, 1000), ('country', 'IRQ', 2021, 979), ('region', 'asia', 2021, 21),
    ('region', 'world', 2022, 1000), ('country', 'IRQ', 2022, 979),
    ('region', 'world', 2003, 1000), ('country', 'IRQ', 2003, 1002),
    ('region', 'world', 2023, 1000), ('country', 'IRQ', 2023, 500)
) as t (kind, id, year, value);
insert into core.observation_latest (source_id, subject_kind, subject_id, period_start, value)
values
    ('owid_electricity_2022', 'country', 'IRQ', date '2001-01-01', 500),
    ('owid_electricity_2022', 'region', 'world', date '2002-01-01', 500);
-- expect year: 1995 | 2000 | 2003 | 2021 | 2022
