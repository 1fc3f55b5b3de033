-- Proposition: talks continue about a link between the North-South route and the Development Road.
-- Supports: an origin reports that the parties discuss joining the two. Contradicts: that one of them refuses or drops it.
-- Silent: one route alone, a step only planned, or an origin that repeats the document's own publisher and is no evidence for it.
with page as (
    select
        *,
        regexp_matches(description, '\b(two|both) (corridors|routes)\b', 'i')
        or (description ilike '%development road%' and regexp_matches(description, 'north.south', 'i')) as is_both
    from policy_pages()
    where topic = 'transport_corridor' and list_contains(partner_iso3s, 'RUS')
        and event_type in ('statement', 'agreement_mou', 'visit', 'other')
    qualify row_number() over (partition by origin, event_date order by is_both desc, known_on, event_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case
        when not is_both or is_planned or origin = 'primakov_center' then 'silent'
        when direction = 'conflictual' then 'contradicts'
        else 'supports'
    end as outcome,
    description || ' (' || event_date || case when is_planned then ', planned)' else ')' end as finding
from page
