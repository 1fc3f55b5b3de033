-- Output figures in one unit a fluid, each figure once whatever the number of pages.
-- Rates convert by build.unit_conversion. A volume is divided by the days of its own period: a month's barrels by its 28 to
-- 31 days. Tonnes become barrels by the world average of crude, since no source gives a factor for these fields; the factor
-- stays in the row. A page whose unit contradicts the others gets no rate at all.
-- Where a row names no operator, that of core.field_operator on the last day of the period is used.
with page as (
    select
        output_id,
        any_value(asset_id) as asset_id,
        any_value(area_id) as area_id,
        any_value(operator_company_id) as operator_company_id,
        any_value(metric) as metric,
        any_value(period_from) as period_from,
        any_value(period_to) as period_to,
        any_value(value) as value,
        any_value(unit) as unit,
        any_value(destination_iso3) as destination_iso3,
        bool_or(is_planned) as is_planned,
        bool_and(is_period_inferred) as is_period_inferred,
        any_value(page_fault) as page_fault,
        count(*) as source_count,
        count(distinct origin) as origin_count,
        list_sort(list(distinct origin)) as origins,
        pages_in_order(known_on, known_basis, source_url) as citations,
        min(known_on) as known_on,
        first_basis(known_on, known_basis) as known_basis,
        'original' as vintage_basis,
        case
            when bool_or(is_planned) then 'forecast'
            when bool_or(hedge = 'stated') then 'reported'
            else 'estimated'
        end as flag,
        any_value(source_id) as source_id
    from record.field_output
    group by output_id
),

tracked as (
    select
        'gem-' || o.subject_id || '-' || o.measure || '-' || year(o.period_start) as output_id,
        o.subject_id as asset_id,
        null as area_id,
        null as operator_company_id,
        case o.measure when 'crude_production' then 'crude' when 'gas_production' then 'gas' else 'capacity' end as metric,
        cast(year(o.period_start) as varchar) as period_from,
        cast(year(o.period_start) as varchar) as period_to,
        o.value,
        o.unit,
        null as destination_iso3,
        false as is_planned,
        false as is_period_inferred,
        null as page_fault,
        1 as source_count,
        1 as origin_count,
        ['global_energy_monitor'] as origins,
        [s.url] as citations,
        case o.vintage_basis
            when 'original' then o.vintage_on
            else o.period_end + o.publication_lag_days::integer
        end as known_on,
        case o.vintage_basis when 'original' then 'dated' else 'restated' end::known_basis as known_basis,
        o.vintage_basis::varchar as vintage_basis,
        o.flag::varchar as flag,
        o.source_id
    from core.observation_latest as o
    join build.source as s using (source_id)
    where o.source_id = 'gem_goget_quantity'
),

either as (
    select * from page
    union all by name
    select * from tracked
),

figure as (
    select
        *,
        period_start(period_from) as period_start,
        period_end(period_to) as period_end,
        date_diff('day', period_start(period_from), period_end(period_to)) + 1 as period_days,
        case
            when page_fault = 'unit_slip' then null
            when unit in ('kb/d', 'Mb/d', 'bbl/d', 'Mt/y') then 'kb/d'
            when unit in ('Mb', 'kb', 'bbl') then 'kb'
            when unit = 'Mt' then 'Mb'
            when unit in ('MMscf/d', 'mcm/d', 'bcm/y') then 'bcm/y'
            when unit in ('mcm', 'bcm') then 'bcm'
        end as wanted_unit,
        case when unit in ('Mt/y', 'Mt') then 'crude oil, world average' end as crude
    from either
),

rated as (
    select
        f.*,
        c.factor * case f.wanted_unit
            when 'kb' then 1.0 / f.period_days
            when 'Mb' then 1000.0 / f.period_days
            when 'bcm' then 365.25 / f.period_days
            else 1
        end as rate_factor,
        b.factor as barrels_per_tonne
    from figure as f
    left join build.unit_conversion as c
        on c.from_unit = f.unit and c.to_unit = f.wanted_unit and c.applies_to is not distinct from f.crude
    left join build.unit_conversion as b
        on f.crude is not null and b.from_unit = 'Mt' and b.to_unit = 'Mb' and b.applies_to = f.crude
)

select
    r.output_id,
    r.asset_id,
    r.area_id,
    coalesce(r.operator_company_id, s.operator_company_id) as operator_company_id,
    case when r.operator_company_id is not null then 'stated' else s.operator_basis::varchar end as operator_basis,
    r.metric,
    r.period_from,
    r.period_to,
    r.period_start,
    r.period_end,
    r.period_days,
    r.value,
    r.unit,
    case when r.wanted_unit in ('kb/d', 'kb', 'Mb') then cast(r.value * r.rate_factor as decimal(24, 6)) end as output_kbd,
    case when r.wanted_unit in ('bcm/y', 'bcm') then cast(r.value * r.rate_factor as decimal(24, 6)) end as gas_bcm_y,
    r.rate_factor as conversion_factor,
    r.barrels_per_tonne,
    r.destination_iso3,
    r.is_planned,
    r.is_period_inferred,
    r.page_fault,
    r.source_count,
    r.origin_count,
    r.origins,
    r.citations,
    r.known_on,
    r.known_basis,
    r.vintage_basis,
    r.flag,
    case
        when s.operator_basis = 'tracker' and r.operator_company_id is null then list_distinct([r.source_id, 'gem_goget'])
        else [r.source_id]
    end as source_ids
from rated as r
left join core.field_operator as s
    on s.asset_id = r.asset_id
    and r.period_end between s.from_on and coalesce(s.to_on, date '9999-12-31')
