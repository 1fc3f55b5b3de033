-- What each correction finds in each vintage of its source, as published, and whether staging holds the corrected value.
-- A text is wrong where it contains the expected one, a number where it equals it. A row counts as uncorrected if a correction
-- applies to its wrong value and staging still has it: not dropped, not replaced, or without the flag that the correction sets.
-- Sources whose staging applies corrections are listed here with the staged row of each published one. A correction of any other
-- source finds no row, and the check correction_still_needed reports it.
with published as (
    select
        p.source_id,
        p.vintage_on,
        'parent' as column_name,
        map(['unit_id_gem', 'owner'], [p.unit_id_gem, p.owner]) as row_text,
        p.parent as value_text,
        s.parent as staged_text,
        s.flag as staged_flag
    from snapshot.gem_goget as p
    left join staging.gem_unit as s on s.unit_id_gem = p.unit_id_gem and s.vintage_on = p.vintage_on
    union all by name
    select
        p.source_id,
        p.vintage_on,
        'quantity_converted' as column_name,
        map(
            ['unit_id_gem', 'quantity_kind', 'fuel', 'data_year'], [p.unit_id_gem, p.quantity_kind, p.fuel, p.data_year]
        ) as row_text,
        cast(p.quantity_converted as varchar) as value_text,
        cast(s.value as varchar) as staged_text,
        s.flag as staged_flag
    from snapshot.gem_goget_quantity as p
    left join staging.gem_quantity as s
        on s.unit_id_gem = p.unit_id_gem and s.item = p.item and s.vintage_on = p.vintage_on
    union all by name
    select
        p.source_id,
        p.vintage_on,
        'value' as column_name,
        map(['report_year', 'commodity', 'topic'], [cast(p.report_year as varchar), p.commodity, p.topic]) as row_text,
        cast(p.value as varchar) as value_text,
        cast(s.value as varchar) as staged_text,
        s.flag as staged_flag
    from snapshot.eiti_country as p
    left join staging.eiti_volume_yearly as s
        on p.commodity = 'Oil, volume' and s.period_start = make_date(p.report_year, 1, 1) and s.vintage_on = p.vintage_on
        and s.measure = case when p.topic like 'Production%' then 'crude_production' else 'crude_exports' end
    union all by name
    select
        p.source_id,
        p.vintage_on,
        'generation_twh' as column_name,
        map(['area_name', 'year', 'fuel'], [p.area_name, cast(p.year as varchar), p.fuel]) as row_text,
        cast(p.generation_twh as varchar) as value_text,
        cast(s.value as varchar) as staged_text,
        s.flag as staged_flag
    from snapshot.owid_electricity_2022 as p
    left join ids_by_name('country', 'owid') as a on a.alias = p.area_name
    left join staging.owid_electricity as s
        on s.source_id = p.source_id and s.vintage_on = p.vintage_on and s.period_start = make_date(p.year, 1, 1)
        and s.subject_id = coalesce(a.entity_id, p.area_name) and s.measure = 'electricity_generation_' || p.fuel
),

compared as (
    select
        c.correction_id,
        s.vintage_on,
        p.source_id is not null as is_found,
        coalesce(is_same_value(p.value_text, c.expected_value), false) as is_wrong,
        p.staged_flag is not null and case c.action
            when 'drop' then true
            when 'override' then p.staged_flag <> 'corrected' or not is_same_value(p.staged_text, c.value)
            when 'scale' then p.staged_flag <> 'corrected'
            when 'flag' then p.staged_flag <> c.flag
        end as is_staged_uncorrected
    from build.correction as c
    join build.snapshot as s on s.source_id = c.source_id
    left join published as p
        on p.source_id = c.source_id
        and p.vintage_on = s.vintage_on
        and p.column_name = c.column_name
        and correction_matches(c.match, p.row_text)
),

found as (
    select
        correction_id,
        vintage_on,
        count(*) filter (where is_found)                           as row_count,
        count(*) filter (where is_wrong)                           as wrong_count,
        count(*) filter (where is_wrong and is_staged_uncorrected) as staged_uncorrected_count
    from compared
    group by correction_id, vintage_on
)

select
    c.correction_id,
    f.vintage_on,
    c.source_id,
    c.column_name,
    correction_text(c.match) as match_text,
    c.action,
    c.expected_value,
    coalesce(c.value, cast(c.factor as varchar), c.flag) as new_value,
    c.reason,
    c.evidence_url,
    c.entered_on,
    c.reported_to,
    c.reported_on,
    c.mended_on,
    correction_applies(f.vintage_on, c.applies_from_on, c.mended_on) as is_applied,
    f.row_count,
    f.wrong_count,
    case when is_applied then f.staged_uncorrected_count else 0 end as uncorrected_count
from build.correction as c
join found as f using (correction_id)
