-- Proposition: Russian officials say that Moscow would like to take part in the Development Road.
-- Supports: a Russian official speaks or meets for it. Contradicts: one refuses or advises against it.
-- Silent: no official of Russia speaks, or the origin repeats the publisher of the document.
-- The claim is about their own view, so being a party to it does not make them interested.
with page as (
    select *
    from policy_pages()
    where topic = 'transport_corridor' and event_type in ('statement', 'visit') and list_contains(partner_iso3s, 'RUS')
        and list_has_any(actors, ['Vladimir Putin', 'Igor Levitin', 'Elbrus Kutrashev', 'Sergey Lavrov', 'Kremlin', 'Russia'])
        and not is_planned
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_estimate, finding,
    if(
        origin = 'primakov_center' or actors[1] = 'Mohammed al-Sudani', 'silent', direction_outcome(direction)
    ) as outcome
from page
