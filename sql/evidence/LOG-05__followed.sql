-- Proposition: after the document, Russia followed its declared interest with steps towards the Development Road.
-- Supports: an agreement or a meeting on corridors with Russia took place. Contradicts: Russia was left out or withdrew.
-- Silent: a step that is only planned, or a statement without a step.
with page as (
    select *
    from policy_pages()
    where topic = 'transport_corridor' and list_contains(partner_iso3s, 'RUS') and period_start(event_date) > anchor_on()
    qualify row_number() over (partition by origin, event_date order by is_planned, known_on, event_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    if(is_planned or event_type = 'statement', 'silent', direction_outcome(direction)) as outcome,
    description || ' (' || event_date || case when is_planned then ', planned)' else ')' end as finding
from page
