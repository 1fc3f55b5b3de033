-- Proposition: Rosneft's pipeline in the Kurdistan Region is Rosneft's project, not only a holding in somebody else's.
-- Its newest stated stake in the line. The claim does not speak of control, so the rule only corroborates.
-- Supports: from control_pct on. Contradicts: less. Silent: no stake known, which gives no row.
with stake as (
    select p.project_name, p.stake_latest_pct, p.stake_latest_bound, p.stake_latest_date, p.stake_latest_event_id
    from mart.russian_project as p
    where
        p.key_project = 'rosneft_kurdistan' and p.asset_kind = 'pipeline' and p.project_kind = 'project'
        and p.stake_latest_pct is not null
),
page as (
    select event_id, origin, min(source_url) as source_url, min(known_on) as known_on
    from record.project_event
    group by event_id, origin
)
select
    r.origin,
    s.stake_latest_date    as period,
    'record.project_event' as source_id,
    case
        when s.stake_latest_pct < threshold('PRJ-04', 'control_pct') then 'contradicts'
        when s.stake_latest_bound = 'up_to' then 'silent'
        else 'supports'
    end                    as outcome,
    s.stake_latest_pct     as observed_value,
    'pct'                  as observed_unit,
    r.source_url           as citation,
    r.known_on,
    'original'             as vintage_basis,
    r.origin = 'rosneft'   as is_interested_party,
    false                  as is_estimate,
    format(
        'Rosneft''s stake in the line: {}{} per cent since {}.',
        coalesce(replace(s.stake_latest_bound::varchar, '_', ' ') || ' ', ''), shown(s.stake_latest_pct), s.stake_latest_date
    )                      as detail
from stake as s
join page as r on r.event_id = s.stake_latest_event_id
