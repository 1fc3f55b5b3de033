-- Proposition: cooperation withstands sanctions, risk and unrest; here, by the trend of its indicators since the newest
-- sanctions date after which any of them has a trend. They are counted without weights, so the rule only corroborates. The trend
-- runs to the day of the build, so the rule speaks of that day only.
-- Supports: more of them strengthen than weaken. Contradicts: more weaken. Silent: as many, or none changes.
with counted as (
    select
        anchor_id,
        anchor_on,
        count(*) filter (where tendency = 'strengthening') as up,
        count(*) filter (where tendency = 'weakening') as down,
        string_agg(replace(indicator, '_', ' '), ', ' order by indicator) filter (where tendency = 'weakening') as down_names,
        max(coalesce(vintage_basis, 'original')) as vintage_basis
    from mart.cooperation_scorecard
    where about_on() = as_of_on() and anchor_kind = 'sanctions' and side = 'after' and polarity <> 'neither'
    group by anchor_id, anchor_on
    having count(tendency) > 0
    order by anchor_on desc, anchor_id
    limit 1
)

select
    'scorecard' as origin,
    anchor_on::varchar as period,
    'record.project_event' as source_id,
    case when up > down then 'supports' when down > up then 'contradicts' else 'silent' end as outcome,
    up - down as observed_value,
    'count' as observed_unit,
    null as citation,
    null as known_on,
    vintage_basis,
    false as is_estimate,
    format(
        'Since {}: {} indicators strengthen, {} weaken{}.', anchor_on, up, down, coalesce(' (' || down_names || ')', '')
    ) as finding
from counted
