-- Proposition: at Garmian associated gas is used instead of flared.
-- Origins that report the plant on the field's gas in operation, except the government that regulates it. None of them measured
-- how much gas it saves, so the rule is indirect.
-- Supports: a page that reports it feeding the grid. Contradicts: never. Silent: no such page, which gives no row.
select
    r.origin,
    r.event_date as period,
    'record.project_event' as source_id,
    'supports' as outcome,
    r.value as observed_value,
    r.unit as observed_unit,
    min(r.source_url) as citation,
    min(r.known_on) as known_on,
    r.hedge <> 'stated' as is_estimate,
    format('{}: {} MW ({}).', r.description, shown(r.value), r.event_date) as finding
from record.project_event as r
where r.project_id = 'garmian' and r.event_type = 'gas_processing' and r.measure = 'power_capacity' and r.origin <> 'krg'
group by r.origin, r.event_date, r.value, r.unit, r.hedge, r.description
