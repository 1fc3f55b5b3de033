-- Proposition: the leaders of both Iraq and Turkey back the Development Road.
-- Supports: a voice tells of both signing for it or speaking for it. Contradicts: one of the two turns against it.
-- Silent: one state alone, or agreements of both in which the project is not named.
with page as (
    select
        *,
        list_contains(actors, 'Iraq') or list_contains(actors, 'Mohammed al-Sudani') as has_iraq,
        list_contains(partner_iso3s, 'TUR') as has_turkey,
        description ilike '%development road%' as is_named
    from record.policy_event
    where not is_planned
        and (
            (description ilike '%development road%' and (list_contains(partner_iso3s, 'TUR') or direction = 'conflictual'))
            or (event_type = 'agreement_mou' and topic = 'diplomacy' and list_contains(partner_iso3s, 'TUR'))
        )
    qualify row_number() over (partition by origin, event_date order by is_named desc, known_on, event_id, source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when not is_named then 'silent'
        when direction = 'conflictual' and (has_iraq or has_turkey) then 'contradicts'
        when direction = 'cooperative' and has_iraq and has_turkey then 'supports'
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
