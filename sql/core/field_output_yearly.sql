-- One output of each field and year. Best evidence first: what companies returned to Iraq's EITI report; then the tracker's
-- figure for that year; then a rate that a page gives for the full year; last the mean of the months that pages cover.
-- The first two cover the year; a rate is what a speaker had in mind that day, and some months are not a year, so those two
-- are flagged estimated. Several figures of one rank are averaged; the range of all figures of the year is kept too.
with figure as (
    select
        *,
        year(period_start) as year,
        case
            when list_contains(origins, 'iraq_eiti') then 'company_return'
            when list_contains(source_ids, 'gem_goget_quantity') then 'tracker'
            when period_days >= 365 then 'stated_year'
            else 'stated_months'
        end as year_basis,
        case
            when list_contains(origins, 'iraq_eiti') then 1
            when list_contains(source_ids, 'gem_goget_quantity') then 2
            when period_days >= 365 then 3
            else 4
        end as evidence_rank
    from core.field_output
    where asset_id is not null
        and metric = 'crude'
        and output_kbd is not null
        and not is_planned
        and page_fault is null
        and year(period_start) = year(period_end)
),

-- Months first, so that a month which two papers report does not weigh double.
per_month as (
    select
        asset_id,
        year,
        evidence_rank,
        year_basis,
        period_start,
        avg(output_kbd) as output_kbd,
        max(flag) as flag,
        max(vintage_basis) as vintage_basis,
        flatten(list(origins)) as origins,
        flatten(list(source_ids)) as source_ids
    from figure
    group by asset_id, year, evidence_rank, year_basis, period_start
),

ranked as (
    select
        asset_id,
        year,
        evidence_rank,
        year_basis,
        avg(output_kbd) as output_kbd,
        count(*) as periods,
        max(flag) as flag,
        max(vintage_basis) as vintage_basis,
        len(list_distinct(flatten(list(origins)))) as origin_count,
        list_sort(list_distinct(flatten(list(source_ids)))) as source_ids
    from per_month
    group by asset_id, year, evidence_rank, year_basis
    qualify row_number() over (partition by asset_id, year order by evidence_rank) = 1
),

spread as (
    select
        asset_id,
        year,
        min(output_kbd) as low_kbd,
        max(output_kbd) as high_kbd,
        count(*) as figure_count,
        arg_max(operator_company_id, period_end) as operator_company_id
    from figure
    group by asset_id, year
)

select
    r.asset_id,
    r.year,
    s.operator_company_id,
    cast(r.output_kbd as decimal(24, 6)) as output_kbd,
    r.year_basis,
    case when r.year_basis = 'stated_months' then r.periods else 12 end as months_known,
    s.low_kbd,
    s.high_kbd,
    s.figure_count,
    r.origin_count,
    r.vintage_basis,
    case when r.year_basis in ('stated_year', 'stated_months') and r.flag = 'reported' then 'estimated' else r.flag::varchar end
        as flag,
    r.source_ids
from ranked as r
join spread as s using (asset_id, year)
