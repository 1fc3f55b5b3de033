-- Proposition: Moscow and Baghdad cope with the pressure that other states put on their ties; here, by what was done about
-- sanctions.
-- Acts of either side within window_months, words left out: dealings kept up or settled in spite of sanctions, or stopped for
-- them.
-- Supports: an act that keeps them up. Contradicts: one that stops them, such as payments withheld.
-- Silent: an act that does neither, such as a waiver asked for.
select
    origins[1]            as origin,
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
    topic = 'sanctions' and list_contains(claim_ids, 'RSL-01') and event_type not in ('statement', 'visit') and not is_planned
    and event_on between as_of_on() - to_months(threshold('RSL-01', 'window_months')::integer) and as_of_on()
qualify row_number() over (
    partition by origins[1], event_date order by direction = 'conflictual' desc, known_on nulls last, event_id
) = 1
