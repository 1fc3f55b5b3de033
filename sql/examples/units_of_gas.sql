-- What are the gas figures of Kurdistan in million cubic feet a day?
--
-- to_unit takes a value, its unit, the unit wanted and, between barrels and tonnes, a crude; a pair without a conversion is
-- an error, not an empty cell.
select asset_id, period, output_bcm_y, round(to_unit(output_bcm_y, 'bcm/y', 'MMscf/d', null), 0) as output_mmscfd
from mart.kurdistan_gas
where output_bcm_y is not null and not is_planned
order by period_start, asset_id
