-- Gas of the Kurdistan Region in bcm a year as evidence needs it: each report once, halts, plans and faulty pages left out.
-- `subject` is a field, the Region, or what its power plants take (output at least).
create or replace temp macro kurdistan_gas_report() as table
select
    o.*,
    coalesce(
        o.asset_id, case o.metric when 'gas_to_power' then 'power plants of the Region' else 'the Region' end
    ) as subject,
    o.metric = 'capacity' as is_capacity,
    o.metric <> 'gas_to_power' as is_output,
    o.origins[1] as origin,
    o.citations[1] as citation,
    list_filter(o.source_ids, lambda source: source <> 'gem_goget')[1] as source_id
from core.field_output as o
left join core.asset as a using (asset_id)
where o.metric in ('gas', 'dry_gas', 'gas_to_power', 'capacity')
    and o.gas_bcm_y > 0
    and o.page_fault is null
    and not o.is_planned
    and (o.area_id = 'kurdistan_region' or a.region = 'kurdistan_region');
