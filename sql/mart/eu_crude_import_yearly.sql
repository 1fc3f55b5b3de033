-- EU imports of a grade by year. The mean over the days of the year is given only where all twelve months are known: a mean
-- over the others would take the season for the year.
select
    grade,
    year(month) as year,
    count(*) as known_months,
    case when count(*) = 12 then cast(sum(volume_kb) / sum(day(last_day(month))) as decimal(24, 6)) end as volume_kbd,
    bool_or(volume_basis = 'published_importers') as is_lower_bound,
    max(vintage_basis) as vintage_basis,
    max(flag) as flag,
    list_sort(list_distinct(flatten(list(source_ids)))) as source_ids
from mart.eu_crude_import_monthly
where volume_kb is not null
group by grade, year(month)
