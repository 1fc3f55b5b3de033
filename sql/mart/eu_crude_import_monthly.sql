-- Iraqi and Russian crude in the European Union by month and grade.
-- Volume: to 2019 the sum of the register's importers. Since 2020, for each of Eurostat's grades, the Union's own total where
-- it is published or follows from its value and price; else the sum of the members that publish, which is a lower bound.
-- The total and its members are never added. A price is value over volume, of the deliveries that have both.
-- Freight and insurance are in the price and not in Brent, so a discount is understated by them.
with member as (
    select
        i.month,
        i.exporter_iso3,
        i.grade_group,
        i.grade_id,
        i.source_id,
        sum(i.volume_kb) as volume_kb,
        sum(i.volume_kb) filter (where i.value_musd is not null) as priced_kb,
        sum(i.value_musd) filter (where i.volume_kb is not null) as priced_musd,
        max(i.all_imports_kb) as all_imports_kb,
        list(distinct i.importer_id) filter (where i.volume_kb is not null) as importers,
        max(i.flag) as flag,
        max(i.vintage_basis) as vintage_basis
    from core.crude_import_monthly as i
    inner join reference.country as c
        on c.country_iso3 = i.importer_id
        and c.eu_joined_on <= i.month
        and (c.eu_left_on is null or i.month < c.eu_left_on)
    where i.importer_kind = 'country'
    group by i.month, i.exporter_iso3, i.grade_group, i.grade_id, i.source_id
),

total as (
    select * from core.crude_import_monthly where importer_kind = 'aggregate'
),

-- One row for each of the source's grades; the Union's own figures win where they are there.
grade as (
    select
        month,
        grade_id,
        source_id,
        coalesce(t.exporter_iso3, m.exporter_iso3) as exporter_iso3,
        coalesce(t.grade_group, m.grade_group) as grade_group,
        coalesce(t.volume_kb, m.volume_kb) as volume_kb,
        case
            when source_id = 'ec_crude_register' then 'register_sum'
            when t.volume_kb is not null then 'eu_aggregate'
            when m.volume_kb is not null then 'published_importers'
            else 'confidential'
        end::volume_basis as volume_basis,
        case when t.volume_kb is not null and t.value_musd is not null then t.volume_kb else m.priced_kb end as priced_kb,
        case when t.volume_kb is not null and t.value_musd is not null then t.value_musd else m.priced_musd end as priced_musd,
        m.all_imports_kb,
        m.importers,
        greatest(case when t.volume_kb is null then m.flag else t.flag end, 'reported'::value_flag) as flag,
        greatest(t.vintage_basis, m.vintage_basis) as vintage_basis
    from member as m
    full join total as t using (month, grade_id, source_id)
),

grade_group as (
    select
        month,
        grade_group,
        exporter_iso3,
        sum(volume_kb) as volume_kb,
        -- A grade without any volume makes the sum of its group a lower bound.
        case
            when sum(volume_kb) is null then 'confidential'
            when max(volume_basis) = 'confidential' then 'published_importers'
            else max(volume_basis)
        end as volume_basis,
        sum(priced_kb) as priced_kb,
        sum(priced_musd) as priced_musd,
        max(all_imports_kb) as all_imports_kb,
        -- Grades of a group come to different countries, and one country buys several: each counts once.
        coalesce(len(list_distinct(flatten(list(importers) filter (where importers is not null)))), 0) as importer_count,
        max(flag) as flag,
        max(vintage_basis) as vintage_basis,
        list(distinct source_id) as source_ids
    from grade
    group by month, grade_group, exporter_iso3
),

brent as (
    select period_start as month, value as brent_usd_bbl, flag, vintage_basis, source_id
    from core.observation_latest
    where measure = 'crude_price' and subject_id = 'brent_eia' and period_kind = 'month'
)

select
    g.month,
    g.grade_group as grade,
    g.exporter_iso3,
    g.volume_kb,
    cast(g.volume_kb / day(last_day(g.month)) as decimal(24, 6)) as volume_kbd,
    g.volume_basis,
    cast(g.volume_kb / g.all_imports_kb * 100 as decimal(24, 6)) as share_pct,
    cast(g.priced_musd * 1000 / nullif(g.priced_kb, 0) as decimal(24, 6)) as cif_price_usd_bbl,
    cast(g.priced_kb / nullif(g.volume_kb, 0) * 100 as decimal(24, 6)) as priced_volume_pct,
    b.brent_usd_bbl,
    cast(b.brent_usd_bbl - g.priced_musd * 1000 / nullif(g.priced_kb, 0) as decimal(24, 6)) as discount_usd_bbl,
    g.importer_count,
    greatest(g.flag, b.flag) as flag,
    greatest(g.vintage_basis, b.vintage_basis) as vintage_basis,
    case when b.source_id is null then g.source_ids else list_append(g.source_ids, b.source_id) end as source_ids
from grade_group as g
left join brent as b on b.month = g.month
