-- What each correction finds in each vintage of its source, as published. A text is wrong where it contains the expected one,
-- a number where it equals it. Sources whose snapshots hold errors are listed here; a correction of another source would find
-- no row, and its guard would say so.
with published as (
    select
        source_id,
        vintage_on,
        'parent' as column_name,
        map(['unit_id_gem', 'owner'], [unit_id_gem, owner]) as row_text,
        parent as value_text
    from snapshot.gem_goget
    union all
    select
        source_id,
        vintage_on,
        'quantity_converted',
        map(['unit_id_gem', 'quantity_kind', 'fuel', 'data_year'], [unit_id_gem, quantity_kind, fuel, data_year]),
        cast(quantity_converted as varchar)
    from snapshot.gem_goget_quantity
    union all
    select
        source_id,
        vintage_on,
        'value',
        map(['report_year', 'commodity', 'topic'], [cast(report_year as varchar), commodity, topic]),
        cast(value as varchar)
    from snapshot.eiti_country
    union all
    select
        source_id,
        vintage_on,
        'generation_twh',
        map(['area_name', 'year', 'fuel'], [area_name, cast(year as varchar), fuel]),
        cast(generation_twh as varchar)
    from snapshot.owid_electricity_2022
),

found as (
    select
        c.correction_id,
        s.vintage_on,
        count(p.source_id) as row_count,
        count(*) filter (
            where contains(p.value_text, c.expected_value)
                or try_cast(p.value_text as decimal(24, 6)) = try_cast(c.expected_value as decimal(24, 6))
        ) as wrong_count
    from registry.correction as c
    join registry.snapshot as s on s.source_id = c.source_id
    left join published as p
        on p.source_id = c.source_id
        and p.vintage_on = s.vintage_on
        and p.column_name = c.column_name
        and correction_matches(c.match, p.row_text)
    group by c.correction_id, s.vintage_on
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
    f.wrong_count
from registry.correction as c
join found as f using (correction_id)
