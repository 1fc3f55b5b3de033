-- Proposition: at Garmian associated gas is put to use instead of being burnt off.
-- Output of the power plant that runs on the field's gas, as reported for a period, over the size at which it was opened.
-- Supports: at least plant_load_pct. Contradicts: less. Silent: no reported output, or no size, which gives no row; an announced
-- plant or its size alone says nothing.
with size as (
    select max(f.value) as size_mw, arg_max(e.event_date, f.value) as since_date
    from core.project_fact as f
    join core.project_event as e using (event_id)
    where f.project_id = 'garmian' and f.measure = 'power_capacity' and f.unit = 'MW'
)
select
    i.origins[1]            as origin,
    i.period_to             as period,
    'record.indicator_fact' as source_id,
    case when i.value / s.size_mw * 100 >= threshold('PRJ-05', 'plant_load_pct') then 'supports' else 'contradicts' end as outcome,
    i.value                 as observed_value,
    i.unit                  as observed_unit,
    i.citations[1]          as citation,
    i.known_on,
    'original'              as vintage_basis,
    i.is_interested_party,
    i.hedge <> 'stated'     as is_estimate,
    format(
        'The plant on the field''s gas gave {} of {} MW in {}, {} per cent.',
        shown(i.value), shown(s.size_mw), i.period_to, shown(i.value / s.size_mw * 100)
    )                       as detail
from core.indicator_fact as i
join size as s on s.size_mw > 0
where i.indicator = 'power_output' and i.subject_id = 'garmian_power_plant' and i.unit = 'MW' and not i.is_forecast
qualify row_number() over (partition by i.origins[1], i.period_to order by i.known_on nulls last, i.fact_id) = 1
