-- Assessed output against the level by which the month is judged, one line per assessor and never mixed.
-- EIA's outlook, a country's own figures and pages that do not say what they count are shown, but not comparable: levels are
-- crude oil by independent assessment.
-- The running sum begins where OPEC's does (reference.opec_sum_start); months below the level count as negative. It covers the
-- known months and says how many those are: known_months below elapsed_months is a gap, not a zero.
with output as (
    select * from core.assessed_output_monthly where is_current
),

required as (
    -- a projection is not a level in force
    select * from core.opec_required_monthly where required_view = 'judged' and flag <> 'forecast'
),

due as (
    select * from core.opec_compensation_monthly where is_newest_plan
),

joined as (
    select
        o.country_iso3,
        o.month,
        o.assessor,
        o.production_kbd,
        r.required_kbd,
        r.includes_voluntary,
        o.basis as production_basis,
        o.production_kbd - r.required_kbd as excess_kbd,
        d.compensation_due_kbd,
        d.plan_vintage as compensation_plan_vintage,
        r.evidence,
        coalesce(r.opec_decision_ids, []) as opec_decision_ids,
        o.vintage_on,
        o.vintage_basis,
        greatest(o.flag, r.flag) as flag,
        o.source_id,
        a.is_independent,
        w.sum_from_on,
        o.month >= w.sum_from_on as is_counted
    from output as o
    join reference.assessor as a using (assessor)
    join reference.opec_sum_start as w on w.organisation = 'opec_plus'
    left join required as r on r.country_iso3 = o.country_iso3 and r.month = o.month
    left join due as d on d.country_iso3 = o.country_iso3 and d.month = o.month
)

select
    country_iso3,
    month,
    assessor,
    production_kbd,
    required_kbd,
    includes_voluntary,
    'crude' as required_basis,
    production_basis,
    production_basis = 'crude' and is_independent as is_comparable,
    excess_kbd,
    cast(100 * cast(excess_kbd as double) / cast(required_kbd as double) as decimal(24, 6)) as excess_pct,
    case when is_counted then sum(excess_kbd) over running end as running_excess_kbd_months,
    case when is_counted then count(excess_kbd) over running end as known_months,
    case when is_counted then date_diff('month', sum_from_on, month) + 1 end as elapsed_months,
    compensation_due_kbd,
    compensation_plan_vintage,
    evidence,
    opec_decision_ids,
    vintage_on,
    vintage_basis,
    flag,
    case
        when len(opec_decision_ids) > 0 then [source_id, 'record.opec_decision']
        else [source_id]
    end as source_ids
from joined
window running as (partition by country_iso3, assessor, is_counted order by month)
