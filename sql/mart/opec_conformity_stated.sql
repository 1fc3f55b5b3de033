-- Conformity as others stated it, each distinct statement once, with the same figure by OPEC's secondary sources: they are
-- what OPEC itself uses, whoever states the figure. Excess is taken against the level that the page names, else against the level
-- by which the month is judged. A figure over several months is compared only if all of them are known; the sum over the
-- known ones is in a column of its own. Compensation totals are compared with the plan that covers those months.
with statement as (
    select
        min(compliance_statement_id) as statement_id,
        country_iso3,
        group_name,
        period_start(period_from) as month_from,
        period_start(period_to) as month_to,
        metric,
        value as stated_value,
        unit,
        stated_by,
        any_value(party) as party,
        max(required_kbd) as stated_required_kbd,
        count(distinct source_url) as source_count,
        count(distinct origin) as origin_count,
        list(distinct source_url order by source_url) as source_urls,
        case when bool_or(is_derived) then 'derived' else 'reported' end::value_flag as flag
    from record.compliance_statement
    group by country_iso3, group_name, period_from, period_to, metric, value, unit, stated_by
),

spoken as (
    select
        *,
        (year(month_to) - year(month_from)) * 12 + month(month_to) - month(month_from) + 1 as spoken_months
    from statement
),

assessed as (
    select
        s.statement_id,
        s.metric,
        s.spoken_months,
        count(m.value) as known_months,
        sum(m.value) as known_months_value,
        max(m.flag) as flag,
        max(m.vintage_basis) as vintage_basis
    from spoken as s
    cross join lateral (
        select
            case
                when s.metric = 'production' then c.production_kbd
                else c.production_kbd - coalesce(s.stated_required_kbd, c.required_kbd)
            end as value,
            c.flag,
            c.vintage_basis
        from mart.opec_conformity_monthly as c
        join reference.assessor as y using (assessor)
        where
            y.is_opec_yardstick
            and c.country_iso3 = s.country_iso3
            and c.month between s.month_from and s.month_to
    ) as m
    where s.metric in ('production', 'overproduction_average', 'overproduction_cumulative')
    group by s.statement_id, s.metric, s.spoken_months
),

plan_span as (
    select plan_vintage, min(month) as month_from, max(month) as month_to
    from core.opec_compensation_monthly
    group by plan_vintage
),

planned as (
    select
        s.statement_id,
        sum(c.compensation_due_kbd) as computed_value,
        max(c.flag) as flag
    from spoken as s
    join plan_span as p on p.month_from = s.month_from and p.month_to = s.month_to
    join core.opec_compensation_monthly as c
        on c.plan_vintage = p.plan_vintage and (c.country_iso3 = s.country_iso3 or s.group_name is not null)
    where s.metric = 'compensation_outstanding'
    group by s.statement_id
),

compared as (
    select
        s.*,
        a.known_months,
        a.known_months_value,
        a.vintage_basis,
        case
            when s.metric = 'compensation_outstanding' then p.computed_value
            when a.known_months < s.spoken_months then null
            when s.metric = 'overproduction_cumulative' then a.known_months_value
            else cast(cast(a.known_months_value as double) / a.known_months as decimal(24, 6))
        end as computed_value,
        greatest(s.flag, a.flag, p.flag) as worst_flag,
        a.statement_id is not null as is_assessed,
        p.statement_id is not null as is_planned
    from spoken as s
    left join assessed as a using (statement_id)
    left join planned as p using (statement_id)
)

select
    statement_id,
    country_iso3,
    group_name,
    month_from,
    month_to,
    metric,
    stated_value,
    unit,
    stated_by,
    party,
    stated_required_kbd,
    source_count,
    origin_count,
    source_urls,
    computed_value,
    known_months,
    spoken_months,
    known_months_value,
    computed_value - stated_value as difference,
    vintage_basis,
    worst_flag as flag,
    ['record.compliance_statement']
    || case when is_assessed then ['record.assessed_output', 'record.opec_decision'] else [] end
    || case when is_planned then ['record.opec_decision'] else [] end as source_ids
from compared
