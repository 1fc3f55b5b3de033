-- Proposition: Baghdad and Erbil overcome their quarrel on energy: what they agreed and what they broke in the window.
-- One row per voice and event between the two; what Turkey does, and plans that have not come to pass, are left out.
-- Supports: a deal, a handover, a budget that both accept. Contradicts: a ruling, a stop of money, an objection.
-- Silent: nothing between the two is known in the window.
with page as (
    select p.*
    from record.policy_event as p
    join core.policy_event as e using (event_id)
    where (e.topic = 'baghdad_erbil' or e.topic = 'export_pipeline' and e.event_type in ('agreement_mou', 'budget_deal'))
        and list_contains(e.actors, 'KRG')
        and e.direction <> 'neutral'
        and not e.is_planned
        and e.event_on > as_of_on() - to_months(threshold('ENG-01', 'window_months')::integer)
        and e.event_on <= as_of_on()
    qualify row_number() over (partition by p.origin, p.event_date order by p.known_on, p.event_id, p.source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case direction when 'cooperative' then 'supports' else 'contradicts' end as outcome,
    null as observed_value,
    null as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description as detail
from page
