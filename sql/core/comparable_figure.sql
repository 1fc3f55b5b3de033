-- All figures on one thing and period, one row per origin and figure, with the names and units that let sources meet: imports of
-- A from B are exports of B to A, a field's crude rate is its crude production. Money, gas rates and the like are converted to
-- the unit of the indicator, where the vocabulary has one; trade in millions of dollars, since six decimals of a billion cut a
-- flow of a few hundred dollars to nil.
-- Forecasts and pages with an error of their own stay out: they would widen the spread without being a source.
with volume as (
    select factor as kb_per_mb from core.unit_conversion where from_unit = 'Mb' and to_unit = 'kb' and applies_to = 'any'
),

-- Yearly output of assets by the tracker is in core.field_output already. A benchmark's id ends in its publisher.
series as (
    select
        case
            when o.source_id = 'record.assessed_output' then regexp_extract(o.series_id, '[^.]+$')
            when o.source_id = 'record.price_quote' then regexp_extract(o.subject_id, '[^_]+$')
            else o.source_id
        end as origin,
        o.measure,
        o.subject_kind::varchar as subject_kind,
        case when o.subject_kind = 'benchmark' then regexp_replace(o.subject_id, '_[^_]+$', '') else o.subject_id end
            as subject_id,
        case when o.measure = 'students_abroad' then regexp_extract(o.series_id, '[^.]+$') end as partner_iso3,
        null as detail,
        o.period_start,
        o.period_end,
        o.period_kind,
        case o.unit when 'Mb' then 'kb/d' else o.unit end as unit,
        '=' as bound,
        case o.unit
            when 'Mb' then cast(o.value * v.kb_per_mb / (date_diff('day', o.period_start, o.period_end) + 1) as decimal(24, 6))
            else o.value
        end as value,
        o.basis,
        o.vintage_basis,
        o.flag,
        o.source_id
    from core.observation_latest as o
    cross join volume as v
    where o.subject_kind <> 'asset'
),

-- Months averaged to years where all twelve are known, so that yearly figures of others have a counterpart.
yearly_mean as (
    select
        origin, measure, subject_kind, subject_id, partner_iso3, detail,
        make_date(year(period_start), 1, 1) as period_start,
        make_date(year(period_start), 12, 31) as period_end,
        unit, '=' as bound,
        -- A rate counts by days; a price by months, as its publishers average it.
        case
            when measure = 'crude_price' then avg(value)
            else sum(value * day(period_end)) / sum(day(period_end))
        end::decimal(24, 6) as value,
        case when count(distinct basis) <= 1 then any_value(basis) else 'mixed' end as basis,
        max(vintage_basis) as vintage_basis,
        greatest(max(flag), 'derived'::value_flag) as flag,
        source_id
    from series
    where period_kind = 'month' and measure in ('crude_production', 'crude_price')
    group by origin, measure, subject_kind, subject_id, partner_iso3, detail, year(period_start), unit, source_id
    having count(*) = 12
),

field as (
    select
        array_to_string(origins, ' and ') as origin,
        case metric::varchar when 'crude' then 'crude_production' when 'gas' then 'gas_production' else metric::varchar end
            as measure,
        case
            when area_id is null then 'asset' when area_id::varchar = 'iraq' then 'country' else 'region'
        end as subject_kind,
        coalesce(asset_id, case area_id::varchar when 'iraq' then 'IRQ' else area_id::varchar end) as subject_id,
        null as partner_iso3,
        lower(destination_iso3) as detail,
        period_start, period_end,
        case when output_kbd is not null then 'kb/d' when gas_bcm_y is not null then 'bcm/y' end as unit,
        '=' as bound,
        coalesce(output_kbd, gas_bcm_y) as value,
        coalesce(output_kbd, gas_bcm_y) as value_low,
        coalesce(output_kbd, gas_bcm_y) as value_high,
        null as basis,
        vintage_basis, flag, unnest(source_ids) as source_id
    from core.field_output
    where not is_planned and page_fault is null and coalesce(output_kbd, gas_bcm_y) is not null
),

trade as (
    select
        source_id || case reported_by::varchar when 'reconciled' then ', reconciled' else ', by ' || reported_by::varchar end
            as origin,
        -- Whoever publishes it, what one side reports is that side's customs report. An estimate is its publisher's own.
        case
            when flag = 'reported' and reported_by = 'exporter' then 'customs_' || lower(exporter_iso3)
            when flag = 'reported' and reported_by = 'importer' then 'customs_' || lower(importer_iso3)
        end as report_of,
        'exports_to_partner' as measure, 'country' as subject_kind, exporter_iso3 as subject_id,
        importer_iso3 as partner_iso3, nullif(product_group::varchar, 'total') as detail,
        make_date(year, 1, 1) as period_start, make_date(year, 12, 31) as period_end,
        'USD_mn' as unit, '=' as bound, value_musd as value, value_musd as value_low, value_musd as value_high,
        valuation::varchar as basis, vintage_basis, flag, source_id
    from core.trade_flow
    where 'IRQ' in (exporter_iso3, importer_iso3)
),

stated as (
    select * exclude (period_kind), value as value_low, value as value_high from series
    union all by name
    select *, value as value_low, value as value_high from yearly_mean
    union all by name
    select * from field
    union all by name
    select * from trade
    union all by name
    select * exclude (figure_id) from core.comparable_statement
),

aimed as (
    select s.*, if(s.measure = 'exports_to_partner', 'USD_mn', i.unit) as value_unit
    from stated as s
    left join reference.indicator as i on i.indicator = s.measure
),

-- In the unit of the indicator; what only one row reports goes no further, which saves most of the work.
shared as (
    select
        s.* exclude (unit, value, value_low, value_high, value_unit),
        coalesce(u.to_unit, s.unit) as unit,
        cast(s.value * coalesce(u.factor, 1) as decimal(24, 6)) as value,
        cast(s.value_low * coalesce(u.factor, 1) as decimal(24, 6)) as value_low,
        cast(s.value_high * coalesce(u.factor, 1) as decimal(24, 6)) as value_high
    from aimed as s
    left join core.unit_conversion as u on u.from_unit = s.unit and u.to_unit = s.value_unit and u.applies_to = 'any'
    qualify count(*) over (
        partition by measure, subject_kind, subject_id, partner_iso3, detail, period_start, period_end
    ) > 1
),

-- Whose figure it is. Sources of one publisher are one voice, and so is a publisher that passes on another's figures, be it
-- through a data set or named on a page as the one who states it.
voiced as (
    select
        s.*,
        case
            when s.report_of is not null then s.report_of
            when p.publisher is null then s.origin
            when p.passes_on is not null and (len(p.passes_on_measures) = 0 or list_contains(p.passes_on_measures, s.measure))
                then coalesce(f.origin, f.publisher)
            else coalesce(p.origin, p.publisher)
        end as voice
    from shared as s
    left join build.source as b using (source_id)
    left join reference.publisher as p on p.publisher = if(starts_with(s.source_id, 'record.'), s.origin, b.publisher)
    left join reference.publisher as f on f.publisher = p.passes_on
),

-- One figure of one origin, however many records repeat it.
figure as (
    select
        concat_ws(
            '.', measure, subject_id, partner_iso3, detail, period_start::varchar || '_' || period_end::varchar, unit
        ) as comparison_id,
        measure, subject_kind, subject_id, partner_iso3, detail, period_start, period_end, unit, origin, bound, value,
        min(voice) as voice,
        min(value_low) as value_low,
        max(value_high) as value_high,
        coalesce(max(basis), 'not_stated') as basis,
        max(vintage_basis) as vintage_basis,
        max(flag) as flag,
        list(distinct source_id) as source_ids
    from voiced
    group by measure, subject_kind, subject_id, partner_iso3, detail, period_start, period_end, unit, origin, bound, value
),

-- A reconciled flow that equals the report of one side to a ten-thousandth is that report: there was no other to reconcile.
unreconciled as (
    select r.comparison_id, r.origin, r.value, min(s.voice) as voice
    from figure as r
    join figure as s using (comparison_id)
    where ends_with(r.origin, ', reconciled') and starts_with(s.voice, 'customs_')
        and abs(r.value - s.value) <= 0.0001 * abs(r.value)
    group by r.comparison_id, r.origin, r.value
)

select
    row_number() over (
        partition by f.measure, f.subject_kind, f.subject_id, f.partner_iso3, f.detail, f.period_start, f.period_end, f.unit
        order by f.value, f.origin, f.bound
    ) as figure_number,
    f.* exclude (voice),
    coalesce(u.voice, f.voice) as voice
from figure as f
left join unreconciled as u using (comparison_id, origin, value)
