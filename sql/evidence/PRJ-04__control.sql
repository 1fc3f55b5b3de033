-- Proposition: Rosneft's pipeline in the Kurdistan Region is Rosneft's own project, not only a holding in another company's.
-- Its newest stated stake in the line by the day asked about. The document does not mention control, so the rule only
-- corroborates.
-- Supports: control_pct or more. Contradicts: less. Silent: an upper bound above it; no stake known gives no row.
with stake as (
    select p.project_name, s.*
    from project_on_day() as p
    join core.project_stake as s using (project_id)
    where p.key_project = 'rosneft_kurdistan' and p.asset_kind = 'pipeline' and s.event_end_on <= about_on()
    order by s.event_end_on desc, s.event_id
    limit 1
)

select
    f.origin,
    s.event_date as period,
    f.source_id,
    case
        when s.bound = 'up_to' and s.stake_pct >= threshold('PRJ-04', 'control_pct') then 'silent'
        else compared(s.stake_pct, threshold('PRJ-04', 'control_pct'), 'at_least')
    end as outcome,
    s.stake_pct as observed_value,
    threshold('PRJ-04', 'control_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    f.source_url as citation,
    f.known_on,
    basis_of(f.known_basis) as vintage_basis,
    coalesce(f.party = 'russian_company', false) as is_interested_party,
    false as is_estimate,
    format(
        'Rosneft''s stake in the export pipeline is {}{} per cent since {}, by {}.',
        if(s.bound is null, '', replace(s.bound::varchar, '_', ' ') || ' '),
        shown(s.stake_pct),
        s.event_date,
        replace(f.origin, '_', ' ')
    ) as finding
from stake as s
join core.fact as f on f.fact_kind = 'project_event' and f.fact_id = s.event_id
qualify row_number() over (partition by f.origin order by f.known_on nulls last, f.source_url) = 1
