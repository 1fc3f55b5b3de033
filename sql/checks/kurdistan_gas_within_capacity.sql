-- Detects: gas output of a field above twice its largest capacity known by then, or above 15 bcm/y where no capacity is known.
-- Matters because reports swap cubic feet and cubic metres, which is a factor of 35. Khor Mor's plant can do 7.8 bcm/y, and
-- the entire Region has never been credited with more than that. Twice, because plants grow between the figures that pages
-- give, and run above their nominal capacity: pages have 300 MMscf/d for 2012, 450 for July 2022, and output of 452 in 2021.
-- severity: error
select g.asset_id, g.period, g.output_bcm_y, max(c.capacity_bcm_y) as capacity_bcm_y
from mart.kurdistan_gas as g
left join mart.kurdistan_gas as c
    on c.asset_id = g.asset_id and c.capacity_bcm_y is not null and c.period_start <= g.period_end
where g.output_bcm_y is not null
group by g.asset_id, g.period, g.output_bcm_y
having g.output_bcm_y > coalesce(2 * max(c.capacity_bcm_y), 15)
