-- Wrong: condensate of 201 and of -1 kb/d. Right: 200 and 0; months before 2018; vintages of different kinds; other series.
insert into core.observation_latest (series_id, period_start, value, vintage_basis)
select series, make_date(year, month, 1), value, basis::vintage_basis
from (values
    ('eia_steo.crude_production.IRQ', 2018, 1, 4000, 'original'), ('eia_international.crude_production.IRQ', 2018, 1, 4201, 'original'),
    ('eia_steo.crude_production.IRQ', 2018, 2, 4000, 'original'), ('eia_international.crude_production.IRQ', 2018, 2, 3999, 'original'),
    ('eia_steo.crude_production.IRQ', 2018, 3, 4000, 'original'), ('eia_international.crude_production.IRQ', 2018, 3, 4200, 'original'),
    ('eia_steo.crude_production.IRQ', 2018, 4, 4000, 'original'), ('eia_international.crude_production.IRQ', 2018, 4, 4000, 'original'),
    ('eia_steo.crude_production.IRQ', 2017, 12, 4000, 'original'), ('eia_international.crude_production.IRQ', 2017, 12, 4201, 'original'),
    ('eia_steo.crude_production.IRQ', 2018, 5, 4000, 'original'), ('eia_international.crude_production.IRQ', 2018, 5, 4201, 'restated'),
    ('eia_steo.crude_production.IRN', 2018, 3, 1000, 'original'), ('jodi.crude_production.IRQ', 2018, 3, 9000, 'original')
) as t (series, year, month, value, basis);
-- expect period_start: 2018-01-01 | 2018-02-01
