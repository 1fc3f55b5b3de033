-- Proposition: at Garmian associated gas is used instead of flared.
-- Output of the power plant that runs on the field's gas, as reported for a period, over its capacity at opening.
-- Supports: at least plant_load_pct. Contradicts: less. Silent: no reported output, or no capacity, which gives no row; an
-- announced plant or its capacity alone says nothing.
with capacity as (
    select max(f.value) as capacity_mw
    from core.project_fact as f
    join core.project_event as e using (event_id)
    where f.project_id = 'garmian' and f.measure = 'power_capacity' and f.unit = 'MW'
)

select
    i.origin, i.period, i.source_id, i.citation, i.known_on, i.is_interested_party, i.is_estimate,
    case
        when i.value / c.capacity_mw * 100 >= threshold('PRJ-05', 'plant_load_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    i.value as observed_value,
    i.unit as observed_unit,
    format(
        'The plant on the field''s gas gave {} of {} MW in {}, {} per cent.',
        shown(i.value), shown(c.capacity_mw), i.period_to, shown(i.value / c.capacity_mw * 100)
    ) as finding
from indicator_facts() as i
join capacity as c on c.capacity_mw > 0
where i.indicator = 'power_output' and i.subject_id = 'garmian_power_plant' and i.unit = 'MW' and not i.is_forecast
qualify row_number() over (partition by i.origin, i.period order by i.known_on nulls last, i.fact_id) = 1
