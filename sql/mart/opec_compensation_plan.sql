-- Each compensation plan as a sum, and whether it was kept in the months in which no later plan had begun. A month is kept if
-- output by OPEC's secondary sources lies as far below the level as the plan asks. Plans of deals before the running sums of
-- OPEC+ begin (reference.opec_sum_start) have no part in them and are left out.
with due as (
    select c.*
    from mart.opec_compensation_monthly as c
    join reference.opec_sum_start as w on w.organisation = 'opec_plus'
    where c.month >= w.sum_from_on
),

assessed as (
    select country_iso3, month, excess_kbd from mart.opec_conformity_monthly where assessor = 'opec_secondary_sources'
)

select
    d.country_iso3,
    d.plan_vintage,
    min(d.month) as month_first,
    max(d.month) as month_last,
    count(*) as month_count,
    sum(d.compensation_due_kbd) as due_kbd_months,
    count(a.excess_kbd) filter (where d.is_newest_plan) as known_months,
    count(*) filter (where d.is_newest_plan and a.excess_kbd <= -d.compensation_due_kbd) as met_months,
    max(d.flag) as flag,
    list_sort(list_distinct(flatten(list(d.source_ids)))) as source_ids
from due as d
left join assessed as a on a.country_iso3 = d.country_iso3 and a.month = d.month
group by d.country_iso3, d.plan_vintage
