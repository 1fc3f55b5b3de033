-- Proposition: Moscow and Baghdad cope with the pressure that other states put on their ties; here, by what officials say.
-- Statements of either side on sanctions and their dealings within window_months. Each speaks of its own performance, so they
-- only corroborate.
-- Supports: ties hold in spite of sanctions. Contradicts: sanctions stop or hinder dealings. Silent: neither.
select
    as_origin(actors[1])  as origin,
    event_date            as period,
    'record.policy_event' as source_id,
    case direction when 'cooperative' then 'supports' when 'conflictual' then 'contradicts' else 'silent' end as outcome,
    null::decimal(24, 6)  as observed_value,
    null                  as observed_unit,
    citations[1]          as citation,
    known_on,
    'original'            as vintage_basis,
    is_interested_party,
    hedge <> 'stated'     as is_estimate,
    format('{} ({}).', description, event_date) as detail
from core.policy_event
where
    topic = 'sanctions' and event_type = 'statement' and list_contains(partner_iso3s, 'RUS') and not is_planned
    and list_has_any(claim_ids, ['RSL-01', 'SAN-01'])
    and event_on between as_of_on() - to_months(threshold('RSL-01', 'window_months')::integer) and as_of_on()
qualify row_number() over (
    partition by as_origin(actors[1]), event_date order by direction = 'conflictual' desc, known_on nulls last, event_id
) = 1
