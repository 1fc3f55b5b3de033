-- Proposition: developing new fields comes to decide Iraq's place on the oil market. Only something weaker can be tested: that
-- fields begun within new_field_years give a good part of its crude. Fields without a known output could go either way, so the
-- share lies between what new fields are known to give and what old ones leave. The newest whole year that speaks is used.
-- Supports: even the least share is at least new_field_share_pct. Contradicts: even the most is below it. Silent: the limit lies
-- between them, or no output of new fields is known lately. The origin is that of the largest new field.
with start as (
    select asset_id, min(production_start_year) as start_year
    from core.tracked_field
    where production_start_year is not null
    group by asset_id
),

field as (
    select y.*, s.start_year, s.start_year > y.year - threshold('ENG-02', 'new_field_years') as is_new
    from core.field_output_yearly as y
    join start as s using (asset_id)
    where y.year < year(about_on())
),

total as (
    select year, any_value(iraq_output_kbd) as iraq_kbd, max(vintage_basis)::varchar as vintage_basis
    from mart.iraq_output_by_operator_yearly
    where iraq_output_kbd is not null
    group by year
),

share as (
    select
        f.year,
        t.iraq_kbd,
        t.vintage_basis,
        coalesce(sum(f.output_kbd) filter (f.is_new), 0)                    as new_kbd,
        least(100, 100 * new_kbd / t.iraq_kbd)                              as least_pct,
        greatest(
            least(100, 100 * new_kbd / t.iraq_kbd),
            100 - 100 * coalesce(sum(f.output_kbd) filter (not f.is_new), 0) / t.iraq_kbd
        )                                                                   as most_pct,
        arg_max(f.asset_id, f.output_kbd) filter (f.is_new)                 as largest_asset,
        count(*) filter (f.is_new)                                          as new_fields,
        is_estimated(max(f.flag))                                           as is_estimate
    from field as f
    join total as t using (year)
    group by f.year, t.iraq_kbd, t.vintage_basis
    having count(*) filter (f.is_new) > 0
    order by f.year desc
    limit 1
),

page as (
    select p.origin, p.source_id, p.source_url, p.known_on
    from share as s
    join core.field_output as o on o.asset_id = s.largest_asset and year(o.period_start) = s.year and o.output_kbd is not null
    join core.fact as p on p.fact_kind = 'field_output' and p.fact_id = o.output_id
    order by p.can_decide desc, p.known_on, p.source_url
    limit 1
)

select
    coalesce(p.origin, 'field_tracker') as origin,
    s.year::varchar as period,
    p.source_id,
    case
        when make_date(s.year::integer, 12, 31) < confirmed_from('ENG-02') then 'silent'
        when s.least_pct >= threshold('ENG-02', 'new_field_share_pct') then 'supports'
        when s.most_pct < threshold('ENG-02', 'new_field_share_pct') then 'contradicts'
        else 'silent'
    end as outcome,
    s.least_pct as observed_value,
    s.least_pct as observed_low,
    s.most_pct as observed_high,
    threshold('ENG-02', 'new_field_share_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    p.source_url as citation,
    p.known_on,
    s.vintage_basis,
    s.is_estimate,
    format(
        'Fields begun within {} years gave {} to {} per cent of Iraq''s {:,} kb/d in {}; {} of them are known, with {:,} kb/d.',
        shown(threshold('ENG-02', 'new_field_years')), shown(s.least_pct), shown(s.most_pct), round(s.iraq_kbd)::integer, s.year,
        s.new_fields, round(s.new_kbd)::integer
    ) as finding
from share as s
left join page as p on true
