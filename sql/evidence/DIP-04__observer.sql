-- Proposition: Iraq has a seat as observer in the Astana process.
-- Supports: a voice tells that Iraq sat or was named as observer in a round. Contradicts: that it lost or gave up the seat.
-- Silent: an invitation, after which it need not have come.
with page as (
    select *
    from record.policy_event
    where description ilike '%astana%' and not is_planned
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when event_type <> 'membership' or not list_contains(actors, 'Iraq') then 'silent'
        when direction = 'conflictual' then 'contradicts'
        else 'supports'
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
