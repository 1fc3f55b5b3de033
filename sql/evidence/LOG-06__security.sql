-- Proposition: lack of safety in outlying areas endangers the Development Road.
-- Supports: an attack on the project, its port or its route is told. Contradicts: guards on its route are told to be needless.
-- Silent: an attack elsewhere, which shows that areas are unsafe but not that the project is hit.
with page as (
    select
        *,
        regexp_matches(description, '\b(development road|faw port|railway|motorway)\b', 'i') as is_on_route
    from record.policy_event
    where topic = 'security' and year(period_start(event_date)) >= threshold('LOG-06', 'planned_from_year')
        and not list_contains(partner_iso3s, 'RUS') and not is_planned
    qualify row_number() over (partition by origin, event_date order by is_on_route desc, known_on, event_id, source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when not is_on_route then 'silent'
        when direction = 'conflictual' then 'supports'
        when direction = 'cooperative' then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || ')' as detail
from page
