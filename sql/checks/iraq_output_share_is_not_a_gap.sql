-- Detects: a share shown for a year in which the largest field of these operators has no figure.
-- Matters because a missing West Qurna-2 would look like a fall of the Russian share from a tenth to nothing.
-- severity: error
with size as (
    select asset_id, max(output_kbd) as largest_kbd
    from core.field_output_yearly
    group by asset_id
),

field as (
    select m.year, m.operator_country, m.share_pct, unnest(m.fields_known) as asset_id, true as is_known
    from mart.iraq_output_by_operator_yearly as m
    union all
    select m.year, m.operator_country, m.share_pct, unnest(m.fields_missing), false
    from mart.iraq_output_by_operator_yearly as m
)

select
    f.year,
    f.operator_country,
    f.share_pct,
    arg_max(f.asset_id, s.largest_kbd) filter (where not f.is_known) as largest_missing_field
from field as f
join size as s using (asset_id)
where f.share_pct is not null
group by f.year, f.operator_country, f.share_pct
having max(s.largest_kbd) filter (where not f.is_known) > max(s.largest_kbd) filter (where f.is_known)
