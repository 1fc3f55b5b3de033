-- Crude of the fields that companies of one country run, against Iraq's total crude output. The total is EIA's international
-- series alone: it covers federal Iraq and the Kurdistan Region, every month, on one definition. OPEC's assessments or the
-- ministry's totals would give other shares and are never mixed in. Years of which fewer than six months of the total are known
-- are left out. A field counts for a country while core.field_operator has one of its companies run it, if it gave oil by then or
-- the tracker has it in operation; countries without any figure are left out. A figure of fewer than six months is none of the
-- year. When the largest such field has no figure for a year, the others' sum would look like a collapse: share_pct stays empty
-- and share_kind says unknown. When a smaller one is missing, the share is a lower bound.
with total as (
    select
        year(period_start) as year,
        sum(value * day(period_end)) / sum(day(period_end)) as iraq_output_kbd,
        count(*) as iraq_months_known,
        any_value(basis) as iraq_output_basis,
        max(vintage_basis) as vintage_basis,
        max(flag) as flag
    from core.observation_latest
    where source_id = 'eia_international' and measure = 'crude_production' and subject_id = 'IRQ' and period_kind = 'month'
    group by year(period_start)
    having count(*) >= 6
),

years as (
    select w.*
    from total as w
    where w.year between (select min(year) from core.field_output_yearly) and (select max(year) from core.field_output_yearly)
),

size as (
    select asset_id, max(output_kbd) as largest_kbd, min(year) as first_year
    from core.field_output_yearly
    group by asset_id
),

known as (
    select f.*, c.country_iso3 as operator_country
    from core.field_output_yearly as f
    join reference.company as c on c.company_id = f.operator_company_id
    where f.months_known >= 6
),

expected as (
    select distinct y.year, c.country_iso3 as operator_country, o.asset_id
    from years as y
    join core.field_operator as o
        on o.from_on <= make_date(y.year, 12, 31) and coalesce(o.to_on, date '9999-12-31') >= make_date(y.year, 1, 1)
    join reference.company as c on c.company_id = o.operator_company_id
    left join core.tracked_field as t using (asset_id)
    left join size as s using (asset_id)
    where coalesce(t.fuel_type, 'oil') <> 'gas'
        and c.country_iso3 in (select operator_country from known)
        and (
            s.first_year <= y.year
            or (t.unit_status = 'operating' and coalesce(t.production_start_year, y.year) <= y.year)
        )
),

field_year as (
    select
        coalesce(e.year, k.year) as year,
        coalesce(e.operator_country, k.operator_country) as operator_country,
        coalesce(e.asset_id, k.asset_id) as asset_id,
        k.output_kbd,
        k.months_known,
        k.year_basis,
        k.vintage_basis,
        k.flag,
        k.source_ids,
        s.largest_kbd
    from expected as e
    full join known as k
        on k.year = e.year and k.operator_country = e.operator_country and k.asset_id = e.asset_id
    left join size as s on s.asset_id = coalesce(e.asset_id, k.asset_id)
),

per_country as (
    select
        year,
        operator_country,
        sum(output_kbd) as output_kbd,
        list_sort(list(asset_id) filter (where output_kbd is not null)) as fields_known,
        list_sort(list(asset_id) filter (where output_kbd is null)) as fields_missing,
        min(months_known) as months_known,
        list_sort(list(distinct year_basis::varchar) filter (where year_basis is not null)) as year_bases,
        case
            when arg_max(output_kbd is null, coalesce(largest_kbd, 0)) then 'unknown'
            when bool_or(output_kbd is null) then 'lower_bound'
            else 'complete'
        end as share_kind,
        max(vintage_basis) as vintage_basis,
        max(flag) as flag,
        flatten(list(source_ids) filter (where source_ids is not null)) as source_ids
    from field_year
    group by year, operator_country
),

remainder as (
    select
        y.year,
        'not_attributed' as operator_country,
        y.iraq_output_kbd - coalesce(sum(p.output_kbd), 0) as output_kbd,
        [] as fields_known,
        [] as fields_missing,
        null as months_known,
        [] as year_bases,
        'upper_bound' as share_kind,
        max(p.vintage_basis) as vintage_basis,
        max(p.flag) as flag,
        flatten(list(p.source_ids) filter (where p.source_ids is not null)) as source_ids
    from years as y
    left join per_country as p using (year)
    group by y.year, y.iraq_output_kbd
),

part as (
    select * from per_country
    union all by name
    select * from remainder
)

select
    y.year,
    p.operator_country,
    cast(p.output_kbd as decimal(24, 6)) as output_kbd,
    cast(y.iraq_output_kbd as decimal(24, 6)) as iraq_output_kbd,
    case when p.share_kind <> 'unknown' then cast(100 * p.output_kbd / y.iraq_output_kbd as decimal(24, 6)) end as share_pct,
    p.share_kind,
    coalesce(p.fields_known, []) as fields_known,
    coalesce(p.fields_missing, []) as fields_missing,
    p.months_known,
    coalesce(p.year_bases, []) as year_bases,
    y.iraq_months_known,
    y.iraq_output_basis,
    greatest(y.vintage_basis, coalesce(p.vintage_basis, y.vintage_basis)) as vintage_basis,
    greatest(y.flag, coalesce(p.flag, y.flag), 'derived'::value_flag) as flag,
    list_sort(list_distinct(list_concat(['eia_international'], coalesce(p.source_ids, [])))) as source_ids
from years as y
join part as p using (year)
