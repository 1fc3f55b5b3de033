-- Detects: gas output of a field more than a tenth above its capacity, the largest stated by then or the next one stated. After
-- the last statement: more than twice the largest stated or planned by then, or above 15 bcm/y where none is known.
-- Matters because reports swap cubic feet and cubic metres, which is a factor of 35. Khor Mor's plant can do 7.8 bcm/y, and
-- the entire Region has never been credited with more than that. Pages state a capacity now and then (450 MMscf/d for July 2022,
-- while 500 came out in October), so that the plant may have grown to the next one before it; what it can do after the last
-- statement is not known, and less so in a build of an earlier day. Planned output is left out.
-- severity: error
with capacity as (
    select asset_id, period_start, capacity_bcm_y as stated_bcm_y, is_planned
    from mart.kurdistan_gas
    where capacity_bcm_y is not null
),

output as (
    select
        g.asset_id,
        g.period,
        g.output_bcm_y,
        max(c.stated_bcm_y) filter (c.period_start <= g.period_end and not c.is_planned)             as by_then,
        max(c.stated_bcm_y) filter (c.period_start <= g.period_end)                                  as by_then_or_planned,
        min_by(c.stated_bcm_y, c.period_start) filter (c.period_start > g.period_end and not c.is_planned) as next_stated
    from mart.kurdistan_gas as g
    left join capacity as c using (asset_id)
    where g.output_bcm_y is not null and not g.is_planned
    group by g.asset_id, g.period, g.output_bcm_y
)

select asset_id, period, output_bcm_y, greatest(by_then, next_stated) as capacity_bcm_y
from output
where output_bcm_y > case
    when next_stated is not null then 1.1 * greatest(by_then, next_stated)
    else coalesce(2 * by_then_or_planned, 15)
end
