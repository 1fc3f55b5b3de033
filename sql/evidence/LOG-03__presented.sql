-- Proposition: Baghdad presented the Development Road in the claimed year.
-- Supports: an origin dates the presentation by the Iraqi state to that year. Contradicts: it dates the first one otherwise.
-- Silent: a later mention, or a page that never decides alone.
with page as (
    select *, year(event_on) as event_year, min(event_on) over (partition by matter_id) as first_on
    from acts_on(['development_road'])
    where milestone = 'presented' and party = 'iraqi_state' and can_decide
    qualify row_number() over (partition by origin, period order by known_on, event_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_own_act, is_estimate,
    format('{} reports on {}: {}.', origin, period, description) as finding,
    case
        when event_year = quantity_low('LOG-03', 'presentation_year') then 'supports'
        when event_on = first_on then 'contradicts'
        else 'silent'
    end as outcome,
    event_year as observed_value,
    'year' as observed_unit
from page
