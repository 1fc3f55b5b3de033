-- Detects: an issue of the outlook whose first forecast is not of the month in which it was published; a vintage from the API,
-- which is filed under the day on which we asked, with a value of that month or a later one that is no forecast.
-- Matters because forecasts are distinguished from observations by the month of issue alone: a vintage filed under a wrong month
-- would turn forecasts into facts, or facts into forecasts.
-- severity: error
select t.vintage_on, min(t.period_start) filter (where t.flag = 'forecast') as first_forecast
from staging.eia_steo as t
join meta.snapshot as s using (snapshot_id)
group by t.vintage_on, s.url
having case
    when s.url like '%/v2/steo/data%' then coalesce(max(t.period_start) filter (where t.flag <> 'forecast'), date '9999-12-31')
        >= date_trunc('month', t.vintage_on)
    else min(t.period_start) filter (where t.flag = 'forecast') is distinct from date_trunc('month', t.vintage_on)
end
