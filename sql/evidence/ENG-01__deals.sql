-- Proposition: Baghdad and Erbil overcome their dispute on energy; here, by what they agreed and what they broke in the window.
-- One row per origin and event between the two. Acts of Turkey and plans that were not carried out are left out.
-- Supports: a deal, a handover, a budget that both accept. Contradicts: a ruling, a stop of payments, an objection.
-- Silent: nothing between the two is known in the window.
with page as (
    select p.*
    from policy_pages() as p
    join core.policy_event as e using (event_id)
    where (e.topic = 'baghdad_erbil' or e.topic = 'export_pipeline' and e.event_type in ('agreement_mou', 'budget_deal'))
        and list_contains(e.actors, 'KRG')
        and e.direction <> 'neutral'
        and not e.is_planned
        and e.event_on > months_ago(threshold('ENG-01', 'window_months'))
        and e.event_on <= about_on()
    qualify row_number() over (partition by p.origin, p.event_date order by p.known_on, p.event_id, p.citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case direction when 'cooperative' then 'supports' else 'contradicts' end as outcome,
    description as finding
from page
