-- Proposition: American sanctions become more and more, by the names that one counter finds added to the US list each year.
-- Supports: the newest year has more than the year before, by the threshold or more. Contradicts: it has fewer.
-- Silent: two years running are not known, or the change is smaller than the threshold. The newest count of a year stands.
with page as (
    select
        origin, period_from, value, source_url, known_on, hedge, source_id,
        year(period_start(period_from)) as in_year
    from record.indicator_fact
    where indicator = 'sdn_additions' and subject_id = 'all_targets' and period_from = period_to and not is_forecast
    qualify row_number() over (partition by origin, period_from order by known_on desc, source_url) = 1
),

compared as (
    select n.*, o.value as value_before, 100 * n.value / o.value - 100 as growth_pct
    from page as n
    join page as o on o.origin = n.origin and o.in_year = n.in_year - 1
    qualify row_number() over (partition by n.origin order by n.in_year desc) = 1
)

select
    origin,
    period_from as period,
    source_id,
    case
        when growth_pct >= threshold('TRD-03', 'additions_growth_pct') then 'supports'
        when growth_pct < 0 then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    'count' as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    false as is_interested_party,
    hedge <> 'stated' as is_estimate,
    format(
        '{} additions to the US list in {}, {:+.0f} % on the year before', value::integer, in_year, growth_pct::double
    ) as detail
from compared
