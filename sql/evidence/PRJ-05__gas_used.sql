-- Proposition: associated gas of Garmian's field is put to use.
-- Output of the power plant that runs on it, as stated for a period before the day asked about, over its capacity at opening. How
-- much gas is still burnt is not in it; that is the rule on flaring.
-- Supports: at least plant_load_pct. Contradicts: less. Silent: the figure is stale; no figure or no capacity gives no row.
with capacity as (
    select max(f.value) as capacity_mw
    from core.project_fact as f
    where f.project_id = 'garmian' and f.measure = 'power_capacity' and f.unit = 'MW' and f.event_end_on <= about_on()
)

select
    i.origin, i.period, i.source_id, i.citation, i.known_on, i.vintage_basis, i.is_interested_party, i.is_estimate,
    if(
        period_end(i.period_to) < confirmed_from('PRJ-05'),
        'silent',
        compared(i.value / c.capacity_mw * 100, threshold('PRJ-05', 'plant_load_pct'), 'at_least')
    ) as outcome,
    i.value / c.capacity_mw * 100 as observed_value,
    threshold('PRJ-05', 'plant_load_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    format(
        '{} says that the plant on the field''s gas gave {} MW in {}, {} per cent of its {} MW.',
        i.stated_by, shown(i.value), i.period_to, shown(i.value / c.capacity_mw * 100), shown(c.capacity_mw)
    ) as finding
from indicator_pages() as i
join capacity as c on c.capacity_mw > 0
where
    i.indicator = 'power_output' and i.subject_id = 'garmian_power_plant' and i.unit = 'MW' and not i.is_forecast
    and period_start(i.period_from) <= about_on()
qualify row_number() over (partition by i.origin, i.period order by i.known_on nulls last, i.fact_id, i.citation) = 1
