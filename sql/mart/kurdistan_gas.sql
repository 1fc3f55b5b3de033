-- Gas of the Kurdistan Region in bcm/y, whatever was reported, with figure, unit and factor as reported.
-- The Region's own rows are apart from its fields', and gas to its power plants apart from its output: never add rows up.
-- Of several reports on one period, that with most origins is used, then the firmer, then the smaller. A report in a
-- unit that contradicts the others is never used; it is listed, as is one that differs by more than a tenth.
with report as (
    select
        f.*,
        coalesce(
            f.asset_id,
            case f.metric when 'gas_to_power' then 'kurdistan_region_power' else 'kurdistan_region' end
        ) as subject_id,
        f.metric = 'capacity' as is_capacity
    from core.field_output as f
    left join reference.asset as a using (asset_id)
    where (f.gas_bcm_y is not null or f.page_fault = 'unit_slip')
        and f.metric in ('gas', 'dry_gas', 'gas_to_power', 'capacity')
        and (f.area_id = 'kurdistan_region' or a.region = 'kurdistan_region')
),

standing as (
    select *
    from report
    where page_fault is null
    qualify row_number() over (
        partition by subject_id, period_from, is_capacity
        order by is_planned, origin_count desc, flag, gas_bcm_y, output_id
    ) = 1
),

conflict as (
    select
        s.subject_id,
        s.period_from,
        list_sort(list(
            regexp_replace(cast(r.value as varchar), '\.?0+$', '') || ' ' || r.unit || ', ' || r.citations[1]
        )) as conflicting_reports
    from standing as s
    join report as r
        on r.subject_id = s.subject_id
        and r.period_from = s.period_from
        and r.is_capacity = s.is_capacity
        and r.output_id <> s.output_id
    where r.page_fault is not null or abs(r.gas_bcm_y - s.gas_bcm_y) > s.gas_bcm_y / 10
    group by s.subject_id, s.period_from
),

per_period as (
    select
        subject_id as asset_id,
        period_from as period,
        min(period_start) as period_start,
        max(period_end) as period_end,
        max(gas_bcm_y) filter (where not is_capacity) as output_bcm_y,
        max(gas_bcm_y) filter (where is_capacity) as capacity_bcm_y,
        arg_min(value, is_capacity) as reported_value,
        arg_min(unit, is_capacity) as reported_unit,
        arg_min(conversion_factor, is_capacity) as conversion_factor,
        bool_or(is_planned) as is_planned,
        sum(source_count) as source_count,
        len(list_distinct(flatten(list(origins)))) as origin_count,
        list_sort(list_distinct(flatten(list(citations)))) as citations,
        max(vintage_basis) as vintage_basis,
        max(flag) as flag,
        list_sort(list_distinct(flatten(list(source_ids)))) as source_ids
    from standing
    group by subject_id, period_from
)

select
    p.*,
    c.conflicting_reports is not null as has_conflict,
    coalesce(c.conflicting_reports, []) as conflicting_reports
from per_period as p
left join conflict as c on c.subject_id = p.asset_id and c.period_from = p.period
