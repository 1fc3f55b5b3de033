-- Proposition: Russian officials say that Moscow would gladly take part in the Development Road.
-- Supports: a Russian official speaks or meets for it. Contradicts: one refuses or advises against it.
-- Silent: no official of Russia speaks, or the voice repeats the publisher of the document.
-- It is their own view that is claimed, so that they are a party to it does not make them interested.
with page as (
    select *
    from record.policy_event
    where topic = 'transport_corridor' and event_type in ('statement', 'visit') and list_contains(partner_iso3s, 'RUS')
        and list_has_any(actors, ['Vladimir Putin', 'Igor Levitin', 'Elbrus Kutrashev', 'Sergey Lavrov', 'Kremlin', 'Russia'])
        and not is_planned
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when origin = 'primakov_center' or actors[1] = 'Mohammed al-Sudani' then 'silent'
        when direction = 'cooperative' then 'supports'
        when direction = 'conflictual' then 'contradicts'
        else 'silent'
    end as outcome,
    null as observed_value,
    null as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    false as is_interested_party,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || ')' as detail
from page
