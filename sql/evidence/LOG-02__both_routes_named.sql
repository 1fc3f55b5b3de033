-- Proposition: talks go on about a link between the North-South route and the Development Road.
-- Supports: a voice tells that the parties discuss joining the two. Contradicts: that one of them refuses or drops it.
-- Silent: one route alone, a step only planned, or a voice that repeats the document's own publisher, no witness for it.
with page as (
    select
        *,
        regexp_matches(description, '\b(two|both) (corridors|routes)\b', 'i')
        or (description ilike '%development road%' and regexp_matches(description, 'north.south', 'i')) as is_both
    from record.policy_event
    where topic = 'transport_corridor' and list_contains(partner_iso3s, 'RUS')
        and event_type in ('statement', 'agreement_mou', 'visit', 'other')
    qualify row_number() over (partition by origin, event_date order by is_both desc, known_on, event_id, source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when not is_both or is_planned or origin = 'primakov_center' then 'silent'
        when direction = 'conflictual' then 'contradicts'
        else 'supports'
    end as outcome,
    null as observed_value,
    null as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || case when is_planned then ', planned)' else ')' end as detail
from page
