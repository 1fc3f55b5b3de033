-- Detects: a project whose statuses run backwards: activity after its end without a new offer, award or contract, or an earlier
-- stage after a later one. Interruptions have no status_order: they may come at any stage, and the project may then go on.
-- Matters because every verdict on resilience reads the status at a date; one wrong date in the sequence reverses the answer.
-- severity: error
with stage as (
    select
        p.project_id,
        p.event_id,
        p.project_status,
        p.from_on,
        p.to_on,
        s.status_order,
        s.is_ended
    from core.project_status_period as p
    inner join core.project_status as s using (project_status)
),

in_sequence as (
    select
        *,
        last_value(status_order ignore nulls) over before as order_before,
        last_value(case when status_order is not null then is_ended end ignore nulls) over before as is_ended_before,
        lag(project_status) over (partition by project_id order by from_on, event_id) as status_before
    from stage
    window before as (
        partition by project_id order by from_on, event_id rows between unbounded preceding and 1 preceding
    )
)

select project_id, event_id, from_on, status_before, project_status
from in_sequence
where
    (not is_ended and not is_ended_before and order_before > status_order)
    or (is_ended_before and not is_ended and (status_order is null or status_order > 3))
    or to_on < from_on - 1
