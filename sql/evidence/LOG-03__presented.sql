-- Proposition: Baghdad showed the Development Road to the world in the claimed year.
-- Supports: a voice dates the presentation to that year. Contradicts: it dates it to another.
-- Silent: it speaks of the project without saying when it was shown.
with page as (
    select *
    from record.policy_event
    where topic = 'transport_corridor' and description ilike '%development road%' and not is_planned
        and regexp_matches(description, '\b(present|show|unveil)', 'i')
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when period_start(event_date) is null then 'silent'
        when year(period_start(event_date)) = quantity_low('LOG-03', 'presentation_year') then 'supports'
        else 'contradicts'
    end as outcome,
    year(period_start(event_date)) as observed_value,
    case when period_start(event_date) is not null then 'year' end as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || ')' as detail
from page
