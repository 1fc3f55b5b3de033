-- Proposition: American sanctions multiply; here, by the names added to the US list each year, as an origin counts them.
-- Supports: the newest year has at least additions_growth_pct more than the year before. Contradicts: it has fewer.
-- Silent: two successive years are not known, or the growth is smaller. For each year the newest count is used.
with page as (
    select *, year(period_start(period_from)) as fact_year
    from indicator_pages()
    where indicator = 'sdn_additions' and subject_id = 'all_targets' and period_from = period_to and not is_forecast
    qualify row_number() over (partition by origin, period_from order by known_on desc, citation) = 1
),

compared as (
    select n.*, 100 * n.value / o.value - 100 as growth_pct
    from page as n
    join page as o on n.origin = o.origin and o.fact_year = n.fact_year - 1
    qualify row_number() over (partition by n.origin order by n.fact_year desc) = 1
)

select
    origin, period, source_id, citation, known_on, is_estimate,
    case
        when growth_pct >= threshold('TRD-03', 'additions_growth_pct') then 'supports'
        when growth_pct < 0 then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    'count' as observed_unit,
    format(
        '{} additions to the US list in {}, {:+.0f} % on the year before', value::integer, fact_year, growth_pct::double
    ) as finding
from compared
