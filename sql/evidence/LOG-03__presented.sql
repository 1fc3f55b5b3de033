-- Proposition: Baghdad presented the Development Road internationally in the claimed year.
-- Supports: an origin dates the presentation to that year. Contradicts: it dates it to another.
-- Silent: it reports the project without saying when it was presented.
with page as (
    select *, year(period_start(event_date)) as event_year
    from policy_pages()
    where topic = 'transport_corridor' and description ilike '%development road%' and not is_planned
        and regexp_matches(description, '\b(present|show|unveil)', 'i')
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case
        when event_year is null then 'silent'
        when event_year = quantity_low('LOG-03', 'presentation_year') then 'supports'
        else 'contradicts'
    end as outcome,
    event_year as observed_value,
    case when event_year is not null then 'year' end as observed_unit
from page
