-- Proposition: politics inside Iraq endanger the Development Road.
-- Supports: an Iraqi party is told to quarrel over the project or its route. Contradicts: a quarrel is told to be settled.
-- Silent: Iraqi parties speak of the route without a quarrel. That none is told is no sign of safety.
with page as (
    select *
    from record.policy_event
    where topic = 'transport_corridor' and len(partner_iso3s) = 0 and event_type = 'statement' and not is_planned
        and year(period_start(event_date)) >= threshold('LOG-06', 'planned_from_year')
    qualify row_number() over (
        partition by origin, event_date order by direction <> 'conflictual', known_on, event_id, source_url
    ) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case direction when 'conflictual' then 'supports' when 'cooperative' then 'contradicts' else 'silent' end as outcome,
    null as observed_value,
    null as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || ')' as detail
from page
