-- Proposition: the dispute does not hold back the Region's oil: the export pipeline is open on the date.
-- One row per origin that reports the newest opening or closing.
-- Supports: it is open. Contradicts: it is closed. Silent: no opening or closing is known.
with newest as (
    select event_id, event_on
    from core.policy_event
    where topic = 'export_pipeline' and event_type in ('pipeline_open', 'pipeline_closed') and event_on <= about_on()
    order by event_on desc, event_id
    limit 1
),

page as (
    select p.*, n.event_on
    from policy_pages() as p
    join newest as n using (event_id)
    qualify row_number() over (partition by p.origin order by p.known_on, p.citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case event_type when 'pipeline_open' then 'supports' else 'contradicts' end as outcome,
    date_diff('month', event_on, about_on()) as observed_value,
    'months' as observed_unit,
    description as finding
from page
