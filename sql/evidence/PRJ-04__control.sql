-- Proposition: Rosneft's pipeline in the Kurdistan Region is Rosneft's project, not only a holding in another company's.
-- Its newest stated stake in the pipeline. The claim does not mention control, so the rule only corroborates.
-- Supports: control_pct or more. Contradicts: less. Silent: an upper bound; no stake known gives no row.
with stake as (
    select p.stake_latest_pct, p.stake_latest_bound, p.stake_latest_date, p.stake_latest_event_id
    from mart.russian_project as p
    where
        p.key_project = 'rosneft_kurdistan' and p.asset_kind = 'pipeline' and p.project_kind = 'project'
        and p.stake_latest_pct is not null
),

page as (
    select event_id, origin, min(source_url) as citation, min(known_on) as known_on
    from record.project_event
    group by event_id, origin
)

select
    p.origin,
    s.stake_latest_date as period,
    'record.project_event' as source_id,
    case
        when s.stake_latest_pct < threshold('PRJ-04', 'control_pct') then 'contradicts'
        when s.stake_latest_bound = 'up_to' then 'silent'
        else 'supports'
    end as outcome,
    s.stake_latest_pct as observed_value,
    'pct' as observed_unit,
    p.citation,
    p.known_on,
    p.origin = 'rosneft' as is_interested_party,
    false as is_estimate,
    format(
        'Rosneft''s stake in the line: {}{} per cent since {}.',
        coalesce(replace(s.stake_latest_bound::varchar, '_', ' ') || ' ', ''), shown(s.stake_latest_pct), s.stake_latest_date
    ) as finding
from stake as s
join page as p on p.event_id = s.stake_latest_event_id
