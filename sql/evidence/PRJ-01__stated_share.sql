-- Proposition: Russian companies have an important place in Iraq's oil industry; here, by shares that others state.
-- Stated shares of single Russian projects in Iraq's output, each counted only while the project is held.
-- Supports: at least russian_operated_share_pct. Contradicts: never; one field's share is a part. Silent: less, or the field is
-- lost.
select
    f.origin, f.period, f.source_id, f.citation, f.known_on, f.is_interested_party, f.is_estimate,
    case
        when is_held(p.status_latest) and coalesce(f.value_low, f.value) >= threshold('PRJ-01', 'russian_operated_share_pct')
            then 'supports'
        else 'silent'
    end as outcome,
    f.value as observed_value,
    f.unit as observed_unit,
    format(
        '{} put {} at {} per cent of Iraq''s output in {}; the project is {} now.',
        f.stated_by, p.asset_name, shown(f.value), f.period_to, replace(p.status_latest::varchar, '_', ' ')
    ) as finding
from indicator_facts() as f
join mart.russian_project as p on p.asset_id = f.subject_id and p.project_kind = 'project'
where f.indicator = 'share_of_iraq_output' and f.subject_kind = 'asset' and f.unit = 'pct' and not f.is_forecast
qualify row_number() over (partition by f.origin, f.period order by f.known_on nulls last, f.fact_id) = 1
