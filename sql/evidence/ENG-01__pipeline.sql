-- Proposition: the quarrel does not keep the Region's oil back: the export pipeline is open on the date.
-- One row per voice that tells of the newest opening or closing.
-- Supports: it is open. Contradicts: it is closed. Silent: never opened or closed as far as known.
with newest as (
    select event_id, event_on
    from core.policy_event
    where topic = 'export_pipeline' and event_type in ('pipeline_open', 'pipeline_closed') and event_on <= as_of_on()
    order by event_on desc, event_id
    limit 1
),

page as (
    select p.*, n.event_on
    from record.policy_event as p
    join newest as n using (event_id)
    qualify row_number() over (partition by p.origin order by p.known_on, p.source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case event_type when 'pipeline_open' then 'supports' else 'contradicts' end as outcome,
    date_diff('month', event_on, as_of_on()) as observed_value,
    'months' as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description as detail
from page
