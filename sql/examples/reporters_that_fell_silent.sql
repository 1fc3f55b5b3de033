-- Did Russia or Iraq stop reporting where others still report?
--
-- Periods between a country's newest figure and the newest of anyone in the same source, in the periods of that source. Behind
-- is not silent: stopped takes more than half a year, or more than one year where a source is yearly.
select source_id, country_iso3, period_kind, newest_period_start, source_newest_period_start, periods_behind, reporter_state
from mart.reporter_freshness
where country_iso3 in ('IRQ', 'RUS')
order by periods_behind desc, source_id, country_iso3
