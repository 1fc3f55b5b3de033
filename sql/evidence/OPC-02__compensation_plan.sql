-- Proposition: Iraq has no excess to compensate. The rule only corroborates, since a plan follows from excess counted elsewhere.
-- Supports: never, since there may be a plan that nobody reports. Contradicts: a plan of OPEC covers months that are judged.
-- Silent: no such plan is known. Plans replace each other, so their totals are never added up.
with plan as (
    select plan_vintage, min(month) as first_month, max(month) as last_month, sum(compensation_due_kbd) as due_kbd_months
    from mart.opec_compensation_monthly
    where country_iso3 = 'IRQ'
    group by plan_vintage
    having max(month) >= judged_from('OPC-02')
),

page as (
    select plan_vintage, min_by(source_url, known_on) as citation, min(known_on) as known_on
    from core.opec_decision
    where country_iso3 = 'IRQ' and measure = 'compensation_cut'
    group by plan_vintage
)

select
    'opec_secretariat' as origin,
    month_span(p.first_month, p.last_month) as period,
    'record.opec_decision' as source_id,
    'contradicts' as outcome,
    p.due_kbd_months as observed_value,
    'kb/d-months' as observed_unit,
    g.citation,
    g.known_on,
    false as is_estimate,
    format('Plan of {} has Iraq make up {} kb/d-months', p.plan_vintage, p.due_kbd_months::integer) as finding
from plan as p
join page as g using (plan_vintage)
qualify row_number() over (partition by p.first_month, p.last_month order by p.plan_vintage desc) = 1
