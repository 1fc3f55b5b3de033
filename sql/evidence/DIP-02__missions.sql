-- Proposition: Iraq ends the missions that came to help it.
-- Supports: a mission is closed, or Iraq asks for that. Contradicts: a mission is called in, or extended at Iraq's request.
-- Silent: the end is planned and no page shows that it came. A political mission is not aid, so this rule only corroborates.
with page as (
    select *
    from policy_pages()
    where topic = 'diplomacy' and list_has_any(actors, ['UN', 'UN Security Council'])
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case
        when is_planned then 'silent'
        when regexp_matches(description, '\b(closed?|closure|ends?|withdrawn?)\b', 'i') then 'supports'
        when regexp_matches(description, '\b(prolong|extend|renew|call)(s|ed|ing)?\b', 'i') then 'contradicts'
        else 'silent'
    end as outcome
from page
