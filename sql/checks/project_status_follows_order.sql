-- Detects: a project whose states run backwards: life after it ended without a new offer, award or contract, or an earlier stage
-- after a later one. A project may be suspended, in force majeure or transferred at any stage, and then go on.
-- Matters because every verdict on resilience reads the state at a date; one wrong date in the chain turns the answer round.
-- severity: error
with stage as (
    select
        project_id,
        event_id,
        project_status,
        from_on,
        to_on,
        case project_status
            when 'proposed' then 1
            when 'awarded' then 2
            when 'contracted' then 3
            when 'exploration' then 4
            when 'discovery_approved' then 5
            when 'development' then 6
            when 'producing' then 7
            when 'exited' then 0
            when 'relinquished' then 0
            when 'cancelled' then 0
        end as stage_number
    from core.project_status_period
),

walked as (
    select
        *,
        last_value(stage_number ignore nulls) over (
            partition by project_id order by from_on, event_id rows between unbounded preceding and 1 preceding
        ) as stage_before,
        lag(project_status) over (partition by project_id order by from_on, event_id) as status_before
    from stage
)

select project_id, event_id, from_on, status_before, project_status
from walked
where
    (stage_number > 0 and stage_before > stage_number)
    or (stage_before = 0 and (stage_number is null or stage_number > 3))
    or to_on < from_on - 1
