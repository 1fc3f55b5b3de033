-- Proposition: Russian companies have an important place in Iraq's oil industry; here, by shares that others state.
-- Stated shares of single Russian projects in Iraq's output, for periods begun by the day asked about. One field is a part of the
-- whole, so the rule only corroborates.
-- Supports: at least russian_operated_share_pct. Contradicts: never. Silent: less, or the field is lost.
select
    f.origin, f.period, f.source_id, f.citation, f.known_on, f.vintage_basis, f.is_interested_party, f.is_estimate,
    case
        when is_held(p.status) and coalesce(f.value_low, f.value) >= threshold('PRJ-01', 'russian_operated_share_pct')
            then 'supports'
        else 'silent'
    end as outcome,
    f.value as observed_value,
    f.unit as observed_unit,
    format(
        '{} puts {} at {} per cent of Iraq''s output in {}; the project is {} on {}.',
        f.stated_by, p.asset_name, shown(f.value), f.period_to, p.status_shown, about_on()
    ) as finding
from indicator_pages() as f
join project_on_day() as p on p.asset_id = f.subject_id
where
    f.indicator = 'share_of_iraq_output' and f.subject_kind = 'asset' and f.unit = 'pct' and not f.is_forecast
    and period_start(f.period_from) <= about_on()
qualify row_number() over (partition by f.origin, f.period order by f.known_on nulls last, f.fact_id, f.citation) = 1
