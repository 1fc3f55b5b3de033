-- Detects: a grade whose importing members together exceed the Union's own total of the month by over 0.5 %.
-- Matters because then the total is incomplete (or a country was taken for a member), and the mart that prefers totals
-- would understate imports. Totals derived from value and price carry the rounding of the price, under 0.1 %.
-- severity: error
with member as (
    select i.month, i.grade_id, sum(i.volume_kb) as members_kb
    from core.crude_import_monthly as i
    inner join core.country as c
        on c.country_iso3 = i.importer_id
        and c.eu_joined_on <= i.month
        and (c.eu_left_on is null or i.month < c.eu_left_on)
    where i.importer_kind = 'country' and i.source_id = 'eurostat_crude_import'
    group by i.month, i.grade_id
)

select t.month, t.grade_id, t.volume_kb as total_kb, m.members_kb
from core.crude_import_monthly as t
inner join member as m on m.month = t.month and m.grade_id = t.grade_id
where t.importer_kind = 'aggregate' and m.members_kb > t.volume_kb * 1.005
