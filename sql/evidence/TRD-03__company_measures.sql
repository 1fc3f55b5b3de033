-- Proposition: American sanctions multiply; here, by the measures on the Russian companies that work in Iraq.
-- Reliefs are left out. The last window_years are compared with as many years before them.
-- Supports: more measures than before. Contradicts: fewer. Silent: as many.
with measure as (
    select
        imposed_on, citations,
        imposed_on > about_on() - to_years(threshold('TRD-03', 'window_years')::integer) as is_in_newer_window
    from core.sanction
    where authority = 'us_ofac'
        and not is_relief
        and imposed_on <= about_on()
        and imposed_on > about_on() - to_years(2 * threshold('TRD-03', 'window_years')::integer)
),

counted as (
    select
        count_if(is_in_newer_window) as measures,
        count_if(not is_in_newer_window) as measures_before,
        max_by(citations[1], imposed_on) as citation,
        max(imposed_on) as newest_on,
        min(imposed_on) filter (where is_in_newer_window) as first_on
    from measure
    having count(*) > 0
)

select
    'us_ofac' as origin,
    month_span(coalesce(first_on, newest_on), newest_on) as period,
    'record.sanction' as source_id,
    case
        when measures > measures_before then 'supports'
        when measures < measures_before then 'contradicts'
        else 'silent'
    end as outcome,
    measures as observed_value,
    measures_before as limit_value,
    'more_than' as limit_side,
    'count' as observed_unit,
    citation,
    newest_on as known_on,
    false as is_estimate,
    format(
        '{} American measures hit Russian companies with projects in Iraq in the {} years to {}, {} in the {} years before.',
        measures, threshold('TRD-03', 'window_years')::integer, about_on(), measures_before,
        threshold('TRD-03', 'window_years')::integer
    ) as finding
from counted
