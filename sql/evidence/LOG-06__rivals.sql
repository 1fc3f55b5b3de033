-- Proposition: rivals in the region endanger the Development Road.
-- Supports: another state is reported to obstruct it or to divert its traffic. Contradicts: such a rivalry is reported settled.
-- Silent: acts of other states that do not affect it. That none is reported is no sign of safety.
with page as (
    select *
    from policy_pages()
    where topic = 'transport_corridor' and len(partner_iso3s) > 0 and not list_contains(partner_iso3s, 'RUS') and not is_planned
        and year(period_start(event_date)) >= threshold('LOG-06', 'planned_from_year')
    qualify row_number() over (
        partition by origin, event_date order by direction <> 'conflictual', known_on, event_id, citation
    ) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case
        when direction = 'conflictual' then 'supports'
        when direction = 'cooperative' and regexp_matches(description, '\b(settle|reconcile)', 'i') then 'contradicts'
        else 'silent'
    end as outcome
from page
