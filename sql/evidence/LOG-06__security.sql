-- Proposition: insecurity in outlying areas endangers the Development Road.
-- Supports: an attack on the project, its port or its route is reported. Contradicts: guards on its route are reported as not
-- needed.
-- Silent: an attack elsewhere, which shows that areas are unsafe but not that the project is hit.
with page as (
    select
        *,
        regexp_matches(description, '\b(development road|faw port|railway|motorway)\b', 'i') as is_on_route
    from policy_pages()
    where topic = 'security' and year(period_start(event_date)) >= threshold('LOG-06', 'planned_from_year')
        and not list_contains(partner_iso3s, 'RUS') and not is_planned
    qualify row_number() over (partition by origin, event_date order by is_on_route desc, known_on, event_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case
        when not is_on_route then 'silent'
        when direction = 'conflictual' then 'supports'
        when direction = 'cooperative' then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit
from page
