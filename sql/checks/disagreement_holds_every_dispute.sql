-- Detects: a figure that core calls disputed and that mart.source_disagreement does not show for its subject and period.
-- Matters because the mart joins by names brought into line; a name without a match is dropped silently.
-- severity: error
with disputed as (
    select fact_id as id, subject_id, partner_iso3, period_end, value, unit
    from core.indicator_fact
    where is_disputed and not is_forecast and value is not null
    union all by name
    select f.event_id as id, f.event_id as subject_id, null as partner_iso3, e.event_on as period_end, f.value, f.unit
    from core.policy_figure as f
    join core.policy_event as e using (event_id)
    where f.is_disputed
)

select d.id, d.value
from disputed as d
where not exists (
    from mart.source_disagreement as m
    where (m.subject_id = d.subject_id or m.subject_id = d.partner_iso3)
        and d.period_end between m.period_start and m.period_end
        -- trade is compared in millions
        and list_contains(m.values_by_origin, if(d.unit = 'USD_bn' and m.unit = 'USD_mn', d.value * 1000, d.value))
)
