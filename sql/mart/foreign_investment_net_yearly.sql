-- Net inflow of foreign direct investment into Iraq from all countries, and the last earlier year in which money went in the
-- opposite direction.
with world as (
    select * from mart.foreign_investment_yearly where partner = 'WORLD' and flow_musd is not null
)

select
    w.year,
    w.flow_musd,
    cast(w.flow_musd / 1000 as decimal(24, 6)) as flow_busd,
    (select max(o.year) from world as o where o.year < w.year and o.flow_musd * w.flow_musd < 0) as opposite_year,
    w.flag,
    w.vintage_basis,
    w.source_ids
from world as w
