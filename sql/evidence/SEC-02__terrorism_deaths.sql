-- Proposition: deaths from terrorism are far below what they were in the war on ISIS.
-- Supports: of the worst of peak_window_years before, left_pct or less is left in the newest year that an origin gives.
-- Contradicts: more is left. Silent: the origin gives no earlier year of the window.
with newest as (
    select *, fact_year - threshold('SEC-02', 'peak_window_years') as window_from
    from terrorism_deaths_yearly()
    qualify row_number() over (partition by origin order by fact_year desc) = 1
),

compared_with as (
    select n.*, p.value as peak_value, p.fact_year as peak_year
    from newest as n
    left join terrorism_deaths_yearly() as p
        on n.origin = p.origin
        and p.fact_year between n.window_from and n.fact_year - 1
        and p.value > 0
    qualify row_number() over (partition by n.origin order by p.value desc nulls last) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    if(peak_value is null, 'silent', left_outcome(value, peak_value)) as outcome,
    left_pct(value, peak_value) as observed_value,
    if(peak_value is null, null, threshold('SEC-02', 'left_pct')) as limit_value,
    if(peak_value is null, null, 'at_most') as limit_side,
    if(peak_value is null, null, 'pct') as observed_unit,
    format('{}: {:,} people were killed by terrorism in Iraq in {}', said_by(stated_by, origin), value::integer, fact_year)
    || coalesce(
        format('; {} per cent of the {:,} in {}', shown(left_pct(value, peak_value)), peak_value::integer, peak_year),
        ', no earlier year to compare with'
    ) as finding
from compared_with
