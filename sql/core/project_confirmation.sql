-- What last showed each project at work or held: its own events other than sanctions, and output of its field.
select project_id, max(confirmed_on) as last_confirmed_on, ['record.project_event'] as source_ids
from (
    select project_id, event_end_on as confirmed_on
    from core.project_event
    where event_type <> 'sanction'
    union all by name
    select project_id, period_end as confirmed_on
    from core.project_output
) as sign
where confirmed_on <= as_of_on()
group by project_id
