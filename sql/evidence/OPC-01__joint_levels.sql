-- Proposition: Iraq and Russia work together in OPEC+: in the last year levels were agreed for both at once.
-- A level is a decision of OPEC+, whoever reports it, so there is one origin.
-- Supports: both have a level in the same months. Contradicts: others have levels in the window, but never these two together.
-- Silent: no level of any country is known for the window.
with agreed as (
    select
        month,
        count(*) as countries,
        count_if(country_iso3 in ('IRQ', 'RUS')) = 2 as is_joint,
        flatten(list(opec_decision_ids) filter (where country_iso3 in ('IRQ', 'RUS'))) as opec_decision_ids
    from mart.opec_required_monthly
    where required_view = 'judged'
        and flag <> 'forecast'
        and month > months_ago(threshold('OPC-01', 'window_months'))
        and month <= about_on()
    group by month
),

summed as (
    select
        count(*) as months,
        count_if(is_joint) as joint_months,
        max(countries) as countries,
        min(month) filter (where is_joint) as first_joint,
        max(month) filter (where is_joint) as last_joint,
        min(month) as first_month,
        max(month) as last_month
    from agreed
    having count(*) > 0
),

page as (
    select min_by(d.source_url, d.known_on) as citation, min(d.known_on) as known_on
    from agreed as a
    join summed as s on a.month = s.last_joint
    join core.opec_decision as d on list_contains(a.opec_decision_ids, d.opec_decision_id)
)

select
    'opec_secretariat' as origin,
    coalesce(month_span(s.first_joint, s.last_joint), month_span(s.first_month, s.last_month)) as period,
    'record.opec_decision' as source_id,
    case when s.joint_months > 0 then 'supports' else 'contradicts' end as outcome,
    s.joint_months as observed_value,
    'months' as observed_unit,
    p.citation,
    p.known_on,
    false as is_estimate,
    format(
        'Levels agreed for Iraq and Russia alike in {} of {} months, for up to {} countries',
        s.joint_months, s.months, s.countries
    ) as finding
from summed as s
cross join page as p
