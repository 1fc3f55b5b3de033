-- Proposition: deaths from terrorism are far below what they were in the war on ISIS.
-- Supports: the newest year that an origin gives is at least fall_pct below the worst of peak_window_years before.
-- Contradicts: it has not fallen that far. Silent: the origin gives no earlier year of the window.
with newest as (
    select *, fact_year - threshold('SEC-02', 'peak_window_years') as window_from
    from terrorism_deaths_yearly()
    qualify row_number() over (partition by origin order by fact_year desc) = 1
),

compared as (
    select n.*, p.value as peak_value, p.fact_year as peak_year
    from newest as n
    left join terrorism_deaths_yearly() as p
        on n.origin = p.origin
        and p.fact_year between n.window_from and n.fact_year - 1
    qualify row_number() over (partition by n.origin order by p.value desc nulls last) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    if(peak_value is null, 'silent', fall_outcome(value, peak_value)) as outcome,
    value as observed_value,
    unit as observed_unit,
    format('{} deaths from terrorism in {}', value::integer, fact_year)
    || coalesce(format(' against {} in {}', peak_value::integer, peak_year), ', no earlier year to compare with') as finding
from compared
