-- Proposition: Moscow and Baghdad both hold that their business must be kept safe from sanctions; here, by what Iraq did.
-- Iraqi acts towards Russian projects within window_months, words and visits left out. Iraq decides over the projects, so its
-- acts show what the principle is worth.
-- Supports: an act that keeps a dealing up in spite of sanctions. Contradicts: one that gives it up, such as payments withheld
-- or operations taken over. Silent: an act that does neither, such as a waiver asked for.
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
    list_contains(claim_ids, 'SAN-01') and list_contains(actors, 'Iraq') and event_type not in ('statement', 'visit')
    and not is_planned
    and event_on between as_of_on() - to_months(threshold('SAN-01', 'window_months')::integer) and as_of_on()
qualify row_number() over (
    partition by origins[1], event_date order by direction = 'conflictual' desc, known_on nulls last, event_id
) = 1
