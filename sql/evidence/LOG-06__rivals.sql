-- Proposition: rivals in the region endanger the Development Road.
-- Supports: another state is told to hinder it or to draw its traffic away. Contradicts: such a rivalry is told to be settled.
-- Silent: steps of other states that do not touch it. That none is told is no sign of safety.
with page as (
    select *
    from record.policy_event
    where topic = 'transport_corridor' and len(partner_iso3s) > 0 and not list_contains(partner_iso3s, 'RUS') and not is_planned
        and year(period_start(event_date)) >= threshold('LOG-06', 'planned_from_year')
    qualify row_number() over (
        partition by origin, event_date order by direction <> 'conflictual', known_on, event_id, source_url
    ) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when direction = 'conflictual' then 'supports'
        when direction = 'cooperative' and regexp_matches(description, '\b(settle|reconcile)', 'i') then 'contradicts'
        else 'silent'
    end as outcome,
    null as observed_value,
    null as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || ')' as detail
from page
