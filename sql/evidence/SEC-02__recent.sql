-- Proposition: violence has fallen sharply in recent years as well, the worst of the war left out.
-- Supports: deaths of the newest year are at least fall_pct below those of short_window_years earlier.
-- Contradicts: they have not fallen that far. Silent: that earlier year is not known.
with newest as (
    select * from violence_yearly()
    order by year desc
    limit 1
)

select
    n.origin, n.period, n.source_id, n.citation, n.known_on, n.vintage_basis, n.is_estimate,
    fall_outcome(n.violence_deaths, o.violence_deaths) as outcome,
    n.violence_deaths as observed_value,
    'deaths' as observed_unit,
    format(
        '{} deaths in {} against {} in {}: {:+.1f} %',
        n.violence_deaths::integer, n.year, o.violence_deaths::integer, o.year, (n.violence_deaths / o.violence_deaths - 1) * 100
    ) as finding
from newest as n
join mart.security_yearly as o on o.year = n.year - threshold('SEC-02', 'short_window_years')
