-- Proposition: Russia's president and Iraq's prime minister held talks in Moscow in the claimed month.
-- Supports: an origin dates their talks in the Kremlin or in Moscow to that month. Contradicts: it gives another date for them.
-- Silent: talks that all origins date otherwise, which are other talks.
with page as (
    select
        p.*,
        period_start(p.event_date) between c.from_on and c.to_on and period_end(p.event_date) <= c.to_on as is_in_month
    from policy_pages() as p
    cross join claimed('LOG-01', 'meeting_year') as c
    where p.event_type = 'visit' and list_has_all(p.actors, ['Vladimir Putin', 'Mohammed al-Sudani'])
        and regexp_matches(p.description, '\b(kremlin|moscow)\b', 'i') and not p.is_planned
    qualify row_number() over (partition by p.origin, p.event_date order by p.known_on, p.event_id, p.citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case
        when is_in_month then 'supports'
        when bool_or(is_in_month) over (partition by event_id) then 'contradicts'
        else 'silent'
    end as outcome
from page
