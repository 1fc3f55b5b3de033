-- Detects: an issue of the outlook whose first forecast is not of the month in which it was published.
-- Matters because forecasts are told from observations by the month of issue alone: a vintage filed under a wrong month
-- would turn forecasts into facts, or facts into forecasts.
-- severity: error
select vintage_on, min(period_start) as first_forecast
from staging.eia_steo
where flag = 'forecast'
group by vintage_on
having min(period_start) <> date_trunc('month', vintage_on)
