-- Proposition: domestic politics in Iraq endanger the Development Road.
-- Supports: an Iraqi party is reported in conflict over the project or its route. Contradicts: a conflict is reported settled.
-- Silent: Iraqi parties speak of the route without a conflict. That none is reported is no sign of safety.
with page as (
    select *
    from policy_pages()
    where topic = 'transport_corridor' and len(partner_iso3s) = 0 and event_type = 'statement' and not is_planned
        and year(period_start(event_date)) >= threshold('LOG-06', 'planned_from_year')
    qualify row_number() over (
        partition by origin, event_date order by direction <> 'conflictual', known_on, event_id, citation
    ) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case direction when 'conflictual' then 'supports' when 'cooperative' then 'contradicts' else 'silent' end as outcome
from page
