-- Proposition: Russia and Iran both helped soon after the war on ISIS began, in the first claimed year.
-- Supports: an origin dates first help of both at most promptness_months after June of that year, when Mosul fell.
-- Contradicts: help is refused within that time. Silent: later help, since earlier help may be unrecorded, or help of one alone.
with page as (
    select
        *,
        period_start(event_date) as began_on,
        make_date(quantity_low('SEC-03', 'assistance_years')::integer, 6, 30)
        + to_months(threshold('SEC-03', 'promptness_months')::integer) as prompt_until_on
    from record.policy_event
    where topic = 'security' and list_has_any(partner_iso3s, ['RUS', 'IRN']) and not is_planned
        and year(period_start(event_date)) between
        quantity_low('SEC-03', 'assistance_years') and quantity_high('SEC-03', 'assistance_years')
),

timed as (
    select *, began_on <= prompt_until_on as is_prompt
    from page
),

by_origin as (
    select
        origin,
        bool_or(is_prompt and direction = 'cooperative' and list_contains(partner_iso3s, 'RUS')) as has_russia,
        bool_or(is_prompt and direction = 'cooperative' and list_contains(partner_iso3s, 'IRN')) as has_iran,
        bool_or(is_prompt and direction = 'conflictual') as has_refusal,
        min(event_date) as period,
        any_value(source_id) as source_id,
        arg_min(source_url, began_on) as citation,
        arg_min(known_on, began_on) as known_on,
        arg_min(description, began_on) as description,
        bool_and(is_interested_party) as is_interested_party,
        bool_and(hedge <> 'stated') as is_estimate
    from timed
    group by origin
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case when has_refusal then 'contradicts' when has_russia and has_iran then 'supports' else 'silent' end as outcome,
    'First joint step that this origin dates: ' || description || ' (' || period || ')' as finding
from by_origin
