-- Proposition: violence is far below what it was in the war on ISIS.
-- Supports: deaths of the newest year are at least fall_pct below the worst year of peak_window_years before.
-- Contradicts: they have not fallen that far. Silent: no year of the window is known.
with newest as (
    select * from violence_yearly()
    order by year desc
    limit 1
),

peak as (
    select y.year, y.violence_deaths
    from mart.security_yearly as y
    cross join newest as n
    where y.year between n.year - threshold('SEC-02', 'peak_window_years') and n.year - 1
    order by y.violence_deaths desc, y.year
    limit 1
)

select
    n.origin, n.period, n.source_id, n.citation, n.known_on, n.vintage_basis, n.is_estimate,
    fall_outcome(n.violence_deaths, p.violence_deaths) as outcome,
    n.violence_deaths as observed_value,
    'deaths' as observed_unit,
    format(
        '{} deaths in {} against {} in {}, the worst of the years before: {:+.1f} %',
        n.violence_deaths::integer, n.year, p.violence_deaths::integer, p.year, (n.violence_deaths / p.violence_deaths - 1) * 100
    ) as finding
from newest as n
cross join peak as p
