-- Proposition: violence is far below what it was in the war on ISIS.
-- The deaths of the newest year are given in per cent of those of the worst of the peak_window_years before it.
-- Supports: left_pct or less is left. Contradicts: more is left. Silent: no year of the window is known, or the newest is stale.
with newest as (
    select * from violence_yearly()
    where make_date(year, 12, 31) >= confirmed_from('SEC-02')
    order by year desc
    limit 1
),

peak as (
    select y.year, y.violence_deaths
    from mart.security_yearly as y
    cross join newest as n
    where y.year between n.year - threshold('SEC-02', 'peak_window_years') and n.year - 1 and y.violence_deaths > 0
    order by y.violence_deaths desc, y.year
    limit 1
)

select
    n.origin, n.period, n.source_id, n.citation, n.known_on, n.vintage_basis, n.is_estimate,
    left_outcome(n.violence_deaths, p.violence_deaths) as outcome,
    left_pct(n.violence_deaths, p.violence_deaths) as observed_value,
    left_pct(n.violence_low_deaths, p.violence_deaths) as observed_low,
    left_pct(n.violence_high_deaths, p.violence_deaths) as observed_high,
    threshold('SEC-02', 'left_pct') as limit_value,
    'at_most' as limit_side,
    'pct' as observed_unit,
    format(
        'UCDP counts {:,} deaths from organised violence in Iraq in {} (range {:,} to {:,}): {} per cent of the {:,} in {}, '
        || 'the worst of the {} years before',
        n.violence_deaths::integer, n.year, n.violence_low_deaths::integer, n.violence_high_deaths::integer,
        shown(left_pct(n.violence_deaths, p.violence_deaths)), p.violence_deaths::integer, p.year,
        threshold('SEC-02', 'peak_window_years')::integer
    ) as finding
from newest as n
cross join peak as p
