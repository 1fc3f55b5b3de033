-- Detects: a judged level that moves from one month to the next by over 6 % under one and the same decision, or by over half
-- under any. The largest true step within a decision is that of August 2020, when the cut fell from 23 to 18 %: 5.96 %.
-- Matters because a row put into the wrong month, view or country shows as a jump, and a unit error as one of three orders.
-- severity: error
with step as (
    select
        country_iso3,
        month,
        required_kbd,
        decision,
        lag(required_kbd) over by_country as level_before,
        lag(month) over by_country as month_before,
        lag(decision) over by_country = decision
            and (lag(decided_on) over by_country is not distinct from decided_on) as is_same
    from core.opec_required_monthly
    where required_view = 'judged'
    window by_country as (partition by country_iso3 order by month)
)

select *
from step
where
    month_before = month - interval 1 month
    and abs(required_kbd - level_before) > case when is_same then 0.06 else 0.5 end * level_before
