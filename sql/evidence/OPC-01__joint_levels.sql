-- Proposition: Iraq and Russia work together in OPEC+: in the year to the day asked about, levels were agreed for both at once.
-- A level is a decision of OPEC+ and proves itself, whoever reports it, so there is one origin and no assertion of interest.
-- Supports: both have a level in most months for which any level is known. Contradicts: in fewer. Silent: no level is known.
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
        100 * count_if(is_joint) / count(*) as joint_pct,
        max(countries) as countries,
        min(month) as first_month,
        max(month) as last_month
    from agreed
    having count(*) > 0
),

page as (
    select d.source_url, d.known_on, basis_of(d.known_basis) as vintage_basis
    from agreed as a
    join core.fact as d on d.fact_kind = 'opec_decision' and list_contains(a.opec_decision_ids, d.fact_id)
    order by d.can_decide desc, a.month desc, d.known_on, d.source_url
    limit 1
)

select
    'opec_secretariat' as origin,
    month_span(s.first_month, s.last_month) as period,
    'record.opec_decision' as source_id,
    compared(s.joint_pct, threshold('OPC-01', 'joint_months_pct'), 'at_least') as outcome,
    s.joint_pct as observed_value,
    threshold('OPC-01', 'joint_months_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    p.source_url as citation,
    p.known_on,
    p.vintage_basis,
    true as is_own_act,
    false as is_estimate,
    format(
        'OPEC+ set levels for Iraq and Russia alike in {} of the {} months {} whose levels are known, for up to {} countries.',
        s.joint_months, s.months, months_said(s.first_month, s.last_month), s.countries
    ) as finding
from summed as s
left join page as p on true
