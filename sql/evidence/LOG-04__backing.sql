-- Proposition: the leaders of both Iraq and Turkey support the Development Road.
-- Supports: an origin reports that both sign for it or speak for it. Contradicts: one of the two turns against it.
-- Silent: one state alone, or agreements of both in which the project is not named.
with page as (
    select
        *,
        list_contains(actors, 'Iraq') or list_contains(actors, 'Mohammed al-Sudani') as has_iraq,
        list_contains(partner_iso3s, 'TUR') as has_turkey,
        description ilike '%development road%' as is_named
    from policy_pages()
    where not is_planned
        and (
            (description ilike '%development road%' and (list_contains(partner_iso3s, 'TUR') or direction = 'conflictual'))
            or (event_type = 'agreement_mou' and topic = 'diplomacy' and list_contains(partner_iso3s, 'TUR'))
        )
    qualify row_number() over (partition by origin, event_date order by is_named desc, known_on, event_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case
        when not is_named then 'silent'
        when direction = 'conflictual' and (has_iraq or has_turkey) then 'contradicts'
        when direction = 'cooperative' and has_iraq and has_turkey then 'supports'
        else 'silent'
    end as outcome
from page
