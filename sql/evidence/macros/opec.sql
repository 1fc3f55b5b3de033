-- Conformity with OPEC+ production levels: what a country promised for a month, what assessors count, and in which months.
-- Figures of EIA, of the countries themselves, and of pages that do not say what they count are left out.

-- The first month that still speaks of the day asked about.
create or replace temp macro judged_from(judged_claim) as date_trunc('month', confirmed_from(judged_claim))::date;

-- A span of months as a period: 2024-03, or 2024-03/2025-11.
create or replace temp macro month_span(first_month, last_month) as
    strftime(first_month, '%Y-%m') || case when first_month = last_month then '' else '/' || strftime(last_month, '%Y-%m') end;

-- The same as a sentence says it.
create or replace temp macro months_said(first_month, last_month) as
    if(
        first_month = last_month,
        'in ' || strftime(first_month, '%B %Y'),
        format('from {} to {}', strftime(first_month, '%B %Y'), strftime(last_month, '%B %Y'))
    );

-- Barrels above or below a level, as a sentence says them.
create or replace temp macro above_or_below(excess_kbd) as
    format('{:,} kb/d {}', abs(round(excess_kbd))::integer, if(excess_kbd < 0, 'below', 'above'));

-- Output by independent assessors against what a country promised for the month: the level, less every voluntary cut that it
-- announced, less what its newest plan has it make up. Months that are not over are left out, and months of a shut-in: output
-- that cannot be exported is not policy. A small excess is neither kept nor broken, since assessors differ by as much.
create or replace temp macro judged_months(judged_claim) as table
with promised as (
    select
        c.country_iso3, c.month, c.assessor, c.production_kbd, c.vintage_basis, c.flag,
        coalesce(v.required_kbd, c.required_kbd) - coalesce(c.compensation_due_kbd, 0) as promised_kbd
    from mart.opec_conformity_monthly as c
    left join mart.opec_required_monthly as v
        on v.country_iso3 = c.country_iso3 and v.month = c.month and v.required_view = 'all_voluntary' and v.flag <> 'forecast'
    where c.is_comparable and c.required_kbd is not null
        and c.month < date_trunc('month', about_on())
)

select
    p.*,
    a.origin,
    a.assessor_name,
    p.production_kbd - p.promised_kbd                                                           as excess_kbd,
    p.production_kbd > p.promised_kbd                                                           as is_above,
    100 * p.production_kbd / p.promised_kbd - 100 > threshold(judged_claim, 'excess_share_pct') as is_over
from promised as p
join core.assessor as a using (assessor)
where 100 * p.production_kbd / p.promised_kbd >= threshold(judged_claim, 'shut_in_share_pct');

-- The page of each assessed month: one that prints the figure in use, one that can decide before others, the earliest first.
create or replace temp macro assessed_output_pages() as table
select
    subject_id                                       as country_iso3,
    stated_by                                        as assessor,
    period_start(period_from)                        as month,
    value                                            as production_kbd,
    source_url                                       as citation,
    known_on,
    basis_of(known_basis)                            as page_basis,
    can_decide
from core.fact
where fact_kind = 'assessed_output'
qualify row_number() over (
    partition by country_iso3, assessor, month, production_kbd order by can_decide desc, known_on, citation
) = 1;

-- Iraq's months by each assessor: the window_months that end with the newest month known. Sources of OPEC come first: a survey
-- speaks only where they are known for too few months. Copies alone never decide.
create or replace temp macro iraqs_months() as table
with known as (
    select k.*, p.citation, p.known_on, p.page_basis, p.can_decide
    from judged_months('OPC-02') as k
    left join assessed_output_pages() as p using (country_iso3, assessor, month, production_kbd)
    where k.country_iso3 = 'IRQ'
    qualify
        k.month > max(k.month) over (partition by k.assessor) - to_months(threshold('OPC-02', 'window_months')::integer)
),

summed as (
    select
        k.origin,
        k.assessor,
        any_value(k.assessor_name)                                  as assessor_name,
        min(k.month)                                                as first_month,
        max(k.month)                                                as last_month,
        count(*)                                                    as months,
        count_if(k.is_over)                                         as months_over,
        count_if(k.is_above)                                        as months_above,
        avg(k.excess_kbd)                                           as excess_kbd,
        avg(k.promised_kbd)                                         as promised_kbd,
        100 * avg(k.excess_kbd) / avg(k.promised_kbd)               as excess_pct,
        -- The newest page, one that can decide before others.
        arg_max(struct_pack(url := k.citation, known_on := k.known_on), struct_pack(k.can_decide, k.known_on))
            filter (where k.known_on is not null)                   as page,
        greatest(max(k.vintage_basis)::varchar, max(k.page_basis))  as vintage_basis,
        is_estimated(max(k.flag))                                   as is_estimate,
        count(*) >= threshold('OPC-02', 'months_known')
        and bool_or(k.can_decide)
        and max(k.month) >= judged_from('OPC-02')                   as is_enough
    from known as k
    group by k.origin, k.assessor
)

select
    *,
    is_enough and (
        assessor = 'opec_secondary_sources' or not bool_or(is_enough and assessor = 'opec_secondary_sources') over ()
    ) as is_heard
from summed;

-- Excess of Iraq and Russia over their levels as others state it, for periods that had ended by the day asked about, one row per
-- page. A total is a sum over months (kb/d-months), so it is divided by their number.
create or replace temp macro stated_excess_pages() as table
with stated as (
    select
        s.*,
        s.stated_value / if(s.metric = 'overproduction_cumulative', s.spoken_months, 1) as excess_kbd,
        coalesce(any_value(s.stated_required_kbd), avg(r.required_kbd)) as level_kbd
    from mart.opec_conformity_stated as s
    left join mart.opec_required_monthly as r
        on r.country_iso3 = s.country_iso3 and r.required_view = 'judged' and r.month between s.month_from and s.month_to
    where s.country_iso3 in ('IRQ', 'RUS')
        and s.metric in ('overproduction_cumulative', 'overproduction_average')
        and s.stated_value is not null
        and s.month_to < date_trunc('month', about_on())
    group by all
)

select
    s.* exclude (vintage_basis),
    f.origin,
    f.source_url,
    f.known_on,
    basis_of(f.known_basis) as vintage_basis,
    f.can_decide
from stated as s
join core.fact as f
    on f.fact_kind = 'compliance_statement'
    and f.subject_id = s.country_iso3
    and f.measure = s.metric::varchar
    and f.stated_by = s.stated_by
    and f.value = s.stated_value
    and period_start(f.period_from) = s.month_from
    and period_start(f.period_to) = s.month_to;
