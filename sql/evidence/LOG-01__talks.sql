-- Proposition: Russia's president and Iraq's prime minister held talks in Moscow in the claimed month.
-- Supports: a voice dates their talks in the Kremlin or in Moscow to that month. Contradicts: it dates these talks otherwise.
-- Silent: talks that all voices put at another time, which are other talks.
with claimed as (
    select period_start(period) as from_on, period_end(period) as to_on
    from claims.quantity
    where claim_id = 'LOG-01' and measure = 'meeting_year'
),

page as (
    select
        *,
        period_start(event_date) between c.from_on and c.to_on and period_end(event_date) <= c.to_on as is_then
    from record.policy_event
    cross join claimed as c
    where event_type = 'visit' and list_has_all(actors, ['Vladimir Putin', 'Mohammed al-Sudani'])
        and regexp_matches(description, '\b(kremlin|moscow)\b', 'i') and not is_planned
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when is_then then 'supports'
        when bool_or(is_then) over (partition by event_id) then 'contradicts'
        else 'silent'
    end as outcome,
    null as observed_value,
    null as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || ')' as detail
from page
