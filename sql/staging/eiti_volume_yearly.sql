-- Oil output and exports of Iraq by EITI's summary data, in kb/d. Only oil: the gas rows are labelled Sm3 but hold thousands
-- of them in some years, and no model needs them.
-- A correction of the volume is applied by its factor or value and flagged.
with volume as (
    select
        *,
        case when topic like 'Production%' then 'crude_production' else 'crude_exports' end as measure,
        date_diff('day', make_date(report_year, 1, 1), make_date(report_year + 1, 1, 1)) as year_days
    from snapshot.eiti_country
    where commodity = 'Oil, volume' and unit = 'Sm3'
)

select
    v.source_id || '.' || v.measure || '.IRQ' as series_id,
    make_date(v.report_year, 1, 1) as period_start,
    v.vintage_on,
    v.source_id,
    'country' as subject_kind,
    'IRQ' as subject_id,
    v.measure,
    'eiti_reported' as basis,
    'kb/d' as unit,
    'year' as period_kind,
    cast(
        cast(
            case c.action
                when 'scale' then v.value * cast(c.factor as decimal(12, 9))
                when 'override' then cast(c.value as decimal(24, 6))
                else v.value
            end as decimal(24, 6)
        ) * cast(u.factor as decimal(14, 12)) / v.year_days as decimal(24, 6)
    ) as value,
    case when c.correction_id is null then 'reported' when c.action = 'flag' then c.flag else 'corrected' end as flag,
    v.snapshot_id,
    s.publication_lag_days
from volume as v
join build.source as s using (source_id)
join build.unit_conversion as u on u.from_unit = 'Sm3' and u.to_unit = 'kb' and u.applies_to is null
left join build.correction as c
    on c.source_id = v.source_id
    and c.column_name = 'value'
    and v.value = try_cast(c.expected_value as decimal(24, 6))
    and correction_applies(v.vintage_on, c.applies_from_on, c.mended_on)
    and correction_matches(
        c.match,
        map(
            ['report_year', 'commodity', 'topic'],
            [cast(v.report_year as varchar), v.commodity, v.topic]
        )
    )
where coalesce(c.action, '') <> 'drop'
