-- Proposition: at Garmian associated gas is put to use instead of being burnt off.
-- Who tells that the plant on the field's gas runs, the government that regulates it left aside. How much gas it saves none of
-- them measured, so they are indirect.
-- Supports: a page that has it feed the grid. Contradicts: never. Silent: no such page, which gives no row.
select
    r.origin,
    r.event_date           as period,
    'record.project_event' as source_id,
    'supports'             as outcome,
    r.value                as observed_value,
    r.unit                 as observed_unit,
    min(r.source_url)      as citation,
    min(r.known_on)        as known_on,
    'original'             as vintage_basis,
    false                  as is_interested_party,
    r.hedge <> 'stated'    as is_estimate,
    format('{}: {} MW ({}).', r.description, shown(r.value), r.event_date) as detail
from record.project_event as r
where r.project_id = 'garmian' and r.event_type = 'gas_processing' and r.measure = 'power_capacity' and r.origin <> 'krg'
group by r.origin, r.event_date, r.value, r.unit, r.hedge, r.description
