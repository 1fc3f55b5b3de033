-- How did Iraqi and Russian barrels change places in the European Union's crude imports?
--
-- Thousand barrels a day, a mean over the days of the months that are known. months_known says how many of the year's months
-- those are: a mean of fewer than twelve is not that of a year.
with by_month as (
    select month, exporter_iso3, sum(volume_kb) as volume_kb
    from mart.eu_crude_import_monthly
    where volume_kb is not null
    group by month, exporter_iso3
)

select
    year(month) as year,
    exporter_iso3,
    count(*) as months_known,
    round(sum(volume_kb)::double / sum(day(last_day(month))), 1) as mean_kbd
from by_month
group by all
order by year, exporter_iso3
