-- Detects: gas output of a field above its largest capacity known by then, or above 15 bcm/y where no capacity is known.
-- Matters because reports swap cubic feet and cubic metres, which is a factor of 35. Khor Mor's plant can do 7.8 bcm/y, and
-- the entire Region has never been credited with more than that.
-- severity: error
select g.asset_id, g.period, g.output_bcm_y, max(c.capacity_bcm_y) as capacity_bcm_y
from mart.kurdistan_gas as g
left join mart.kurdistan_gas as c
    on c.asset_id = g.asset_id and c.capacity_bcm_y is not null and c.period_start <= g.period_end
where g.output_bcm_y is not null
group by g.asset_id, g.period, g.output_bcm_y
having g.output_bcm_y > coalesce(max(c.capacity_bcm_y), 15)
