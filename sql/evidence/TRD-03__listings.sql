-- Proposition: American sanctions become more and more; here, by the names added to the US list in a year, as an origin counts.
-- Supports: the newest full year by the day asked about has at least additions_growth_pct more than the earliest known one of
-- the window_years before it. Contradicts: it has fewer.
-- Silent: no two years of one origin are known, the growth is smaller, or the newest year is older than window_years.
-- For each year the newest count is used.
with page as (
    select *, voice(party, origin) as counted_by, year(period_end) as fact_year
    from indicator_pages()
    where
        indicator = 'sdn_additions' and subject_id = 'all_targets' and period_from = period_to and not is_forecast
        and period_end <= about_on() and can_decide
    qualify row_number() over (partition by counted_by, period_from order by known_on desc, citation) = 1
),

compared as (
    select n.*, o.value as value_before, o.fact_year as year_before, 100 * n.value / o.value - 100 as growth_pct
    from page as n
    join page as o
        on n.counted_by = o.counted_by
        and o.fact_year between n.fact_year - threshold('TRD-03', 'window_years') and n.fact_year - 1
    qualify row_number() over (partition by n.counted_by order by n.fact_year desc, o.fact_year) = 1
)

select
    counted_by as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when period_end < years_ago(threshold('TRD-03', 'window_years')) then 'silent'
        when growth_pct >= threshold('TRD-03', 'additions_growth_pct') then 'supports'
        when growth_pct < 0 then 'contradicts'
        else 'silent'
    end as outcome,
    growth_pct as observed_value,
    threshold('TRD-03', 'additions_growth_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    format(
        '{} counts {} names added to the American list in {}, {:+.0f} per cent against {} in {}.',
        stated_by, value::integer, fact_year, growth_pct::double, value_before::integer, year_before
    ) as finding
from compared
