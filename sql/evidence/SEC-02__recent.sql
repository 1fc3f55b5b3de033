-- Proposition: violence has fallen sharply in recent years as well, the worst of the war left out.
-- The deaths of the newest year are given in per cent of those of short_window_years earlier.
-- Supports: left_pct or less is left. Contradicts: more is left. Silent: that earlier year is not known, or the newest is stale.
with newest as (
    select * from violence_yearly()
    where make_date(year, 12, 31) >= confirmed_from('SEC-02')
    order by year desc
    limit 1
)

select
    n.origin, n.period, n.source_id, n.citation, n.known_on, n.vintage_basis, n.is_estimate,
    left_outcome(n.violence_deaths, o.violence_deaths) as outcome,
    left_pct(n.violence_deaths, o.violence_deaths) as observed_value,
    left_pct(n.violence_low_deaths, o.violence_deaths) as observed_low,
    left_pct(n.violence_high_deaths, o.violence_deaths) as observed_high,
    threshold('SEC-02', 'left_pct') as limit_value,
    'at_most' as limit_side,
    'pct' as observed_unit,
    format(
        'UCDP counts {:,} deaths from organised violence in Iraq in {} (range {:,} to {:,}): {} per cent of the {:,} in {}',
        n.violence_deaths::integer, n.year, n.violence_low_deaths::integer, n.violence_high_deaths::integer,
        shown(left_pct(n.violence_deaths, o.violence_deaths)), o.violence_deaths::integer, o.year
    ) as finding
from newest as n
join mart.security_yearly as o
    on o.year = n.year - threshold('SEC-02', 'short_window_years') and o.violence_deaths > 0
