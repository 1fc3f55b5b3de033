-- Proposition: both Russia and Iraq support the Astana process.
-- Supports: an origin reports statements of both states that confirm it. Contradicts: one of the two turns away from it.
-- Silent: a statement of one state only, or none.
with page as (
    select
        *,
        list_contains(actors, 'Iraq') or list_contains(actors, 'Fuad Hussein') as is_iraqi,
        list_contains(actors, 'Russia') or list_contains(actors, 'Sergey Lavrov') as is_russian
    from record.policy_event
    where event_type = 'statement' and description ilike '%astana%' and not is_planned
),

by_origin as (
    select
        origin,
        bool_or(is_iraqi and direction = 'cooperative') as has_iraq,
        bool_or(is_russian and direction = 'cooperative') as has_russia,
        bool_or(direction = 'conflictual') as has_refusal,
        bool_and(is_interested_party) as is_interested_party,
        bool_and(hedge <> 'stated') as is_estimate,
        min(known_on) as known_on,
        arg_min(source_url, known_on) as citation,
        arg_max(event_date, period_end(event_date)) as period,
        any_value(source_id) as source_id,
        string_agg(distinct description, '; ' order by description) as finding
    from page
    group by origin
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case when has_refusal then 'contradicts' when has_iraq and has_russia then 'supports' else 'silent' end as outcome
from by_origin
