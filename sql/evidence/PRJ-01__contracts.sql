-- Proposition: Russian companies hold large contracts in Iraq's oil industry.
-- Contracts held on the date whose plateau, as valid then, reaches major_contract_kbd. A plateau that both sides have since given
-- up does not measure size.
-- Supports: at least major_contracts of them. Contradicts: fewer. Silent: no project with a plateau is known, which gives no row.
with contract as (
    select *, target_kbd >= threshold('PRJ-01', 'major_contract_kbd') as is_major
    from mart.russian_project
    where project_kind = 'project' and target_kbd is not null
),

counted as (
    select
        count(*) filter (where is_major and is_held(status_latest)) as held,
        string_agg(format('{} ({} kb/d)', project_name, shown(target_kbd)), ', ' order by target_kbd desc)
            filter (where is_major and is_held(status_latest)) as held_names,
        string_agg(format('{} ({} {})', project_name, replace(status_latest::varchar, '_', ' '), status_latest_on), ', ')
            filter (where is_major and is_lost(status_latest)) as lost_names,
        arg_max(status_latest_event_id, status_latest_on) filter (where is_major) as newest_event_id
    from contract
    having count(*) > 0
)

select
    'project_records' as origin,
    e.event_date as period,
    'record.project_event' as source_id,
    case when c.held >= threshold('PRJ-01', 'major_contracts') then 'supports' else 'contradicts' end as outcome,
    c.held as observed_value,
    'count' as observed_unit,
    e.citations[1] as citation,
    e.first_known_on as known_on,
    false as is_estimate,
    format('Large contracts held: {}{}.', coalesce(c.held_names, 'none'), coalesce('; lost: ' || c.lost_names, '')) as finding
from counted as c
join core.project_event as e on e.event_id = c.newest_event_id
