-- What each plan has a country leave out below its level, month by month, as a positive figure. All plans are kept.
-- Plans replace each other: a month counts by the newest plan of the country that had begun by then. Where only part of that
-- plan was found and it does not name the month, nothing is due as far as we know; the older plan is not used instead.
-- Where pages of one plan differ, the better evidence is used.
with by_month as (
    select
        country_iso3,
        cast(unnest(generate_series(effective_from_on, effective_to_on, interval 1 month)) as date) as month,
        plan_vintage,
        -value_kbd as compensation_due_kbd,
        evidence,
        flag,
        source_url,
        known_on
    from core.opec_decision
    where measure = 'compensation_cut' and country_iso3 is not null
),

plan as (
    select country_iso3, plan_vintage, period_start(plan_vintage) as planned_on, min(month) as first_month
    from by_month
    group by country_iso3, plan_vintage
),

counted as (
    select
        *,
        count(*) over (partition by country_iso3, month, plan_vintage, compensation_due_kbd) as source_count
    from by_month
)

select
    c.country_iso3,
    c.month,
    c.plan_vintage,
    c.compensation_due_kbd,
    not exists (
        select 1
        from plan as later
        where
            later.country_iso3 = c.country_iso3
            and later.planned_on > period_start(c.plan_vintage)
            and later.first_month <= c.month
    ) as is_newest_plan,
    c.evidence,
    c.source_count,
    c.flag
from counted as c
qualify row_number() over (
    partition by c.country_iso3, c.month, c.plan_vintage order by c.evidence, c.known_on desc nulls last, c.source_url
) = 1
