-- Proposition: Iraq sheds the missions that came to help it.
-- Supports: a mission is closed, or Iraq asks for that. Contradicts: a mission is called in, or prolonged as Iraq asked.
-- Silent: the end is planned and no page shows that it came. A political mission is not aid, so this only corroborates.
with page as (
    select *
    from record.policy_event
    where topic = 'diplomacy' and list_has_any(actors, ['UN', 'UN Security Council'])
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when is_planned then 'silent'
        when regexp_matches(description, '\b(closed?|closure|ends?|withdrawn?)\b', 'i') then 'supports'
        when regexp_matches(description, '\b(prolong|extend|renew|call)(s|ed|ing)?\b', 'i') then 'contradicts'
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
