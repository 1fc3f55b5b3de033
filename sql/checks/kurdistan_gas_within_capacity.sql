-- Detects: gas output of a field more than a tenth above its capacity, the largest stated by then or the next one stated, or
-- above 15 bcm/y where no capacity is known. Plans are neither.
-- Matters because reports swap cubic feet and cubic metres, which is a factor of 35. Khor Mor's plant can do 7.8 bcm/y, and
-- the entire Region has never been credited with more than that. Pages state a capacity now and then (300 MMscf/d for 2012, 450
-- for July 2022), so that the plant may have grown to the next one before; and plants run a little above what they are built for.
-- severity: error
with capacity as (
    select asset_id, period_start, capacity_bcm_y as stated_bcm_y
    from mart.kurdistan_gas
    where capacity_bcm_y is not null and not is_planned
),

output as (
    select
        g.asset_id,
        g.period,
        g.output_bcm_y,
        greatest(
            max(c.stated_bcm_y) filter (c.period_start <= g.period_end),
            min_by(c.stated_bcm_y, c.period_start) filter (c.period_start > g.period_end)
        ) as capacity_bcm_y
    from mart.kurdistan_gas as g
    left join capacity as c using (asset_id)
    where g.output_bcm_y is not null and not g.is_planned
    group by g.asset_id, g.period, g.output_bcm_y
)

select asset_id, period, output_bcm_y, capacity_bcm_y
from output
where output_bcm_y > coalesce(1.1 * capacity_bcm_y, 15)
