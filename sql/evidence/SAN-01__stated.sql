-- Proposition: Moscow and Baghdad both hold that their business must be kept safe from sanctions; here, by their words.
-- Statements of officials of either side within window_months. A side is a witness of its own, and what Russia says does not
-- stand for Iraq, so that both must be heard (min_origins in the registry).
-- Supports: a call to shield dealings, or that they hold in spite of sanctions. Contradicts: that sanctions come first.
-- Silent: neither.
with said as (
    select
        *,
        case
            when actors[1] in ('Fuad Hussein', 'Mohammed al-Sudani', 'Iraq', 'SOMO') then 'iraq'
            when actors[1] in ('Sergey Lavrov', 'Elbrus Kutrashev', 'Ilya Lobov', 'Vladimir Putin', 'Russia') then 'russia'
        end as side
    from core.policy_event
    where
        topic = 'sanctions' and event_type = 'statement' and not is_planned and list_contains(partner_iso3s, 'RUS')
        and list_has_any(claim_ids, ['SAN-01', 'RSL-01'])
        and event_on between as_of_on() - to_months(threshold('SAN-01', 'window_months')::integer) and as_of_on()
)
select
    side                  as origin,
    event_date            as period,
    'record.policy_event' as source_id,
    case
        when direction = 'cooperative' then 'supports'
        when direction = 'conflictual' and side = 'iraq' then 'contradicts'
        else 'silent'
    end                   as outcome,
    null::decimal(24, 6)  as observed_value,
    null                  as observed_unit,
    citations[1]          as citation,
    known_on,
    'original'            as vintage_basis,
    is_interested_party,
    hedge <> 'stated'     as is_estimate,
    format('{} ({}).', description, event_date) as detail
from said
where side is not null
qualify row_number() over (
    partition by side, event_date order by direction = 'conflictual' desc, known_on nulls last, event_id
) = 1
