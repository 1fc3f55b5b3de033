-- Proposition: the two leaders took part in Russian Energy Week in the claimed month.
-- Supports: an origin dates that event with both sides to that month. Contradicts: it dates the same event otherwise.
-- Silent: an event that all origins date otherwise, which is another one.
with page as (
    select
        a.*,
        period_start(a.event_date) between c.from_on and c.to_on and period_end(a.event_date) <= c.to_on as is_in_month
    from acts_on(['russian_energy_week']) as a
    cross join claimed('LOG-01', 'meeting_year') as c
    where a.milestone = 'held' and list_has_all(a.sides, ['russian_state', 'iraqi_state'])
    qualify row_number() over (partition by a.origin, a.event_date order by a.known_on, a.event_id, a.citation) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_own_act, is_estimate,
    format('{} reports on {}: {}.', origin, period, description) as finding,
    case
        when not can_decide then 'silent'
        when is_in_month then 'supports'
        when bool_or(is_in_month) over (partition by event_id) then 'contradicts'
        else 'silent'
    end as outcome
from page
