-- Proposition: when the claim was made, the latest full year was the calmest of twenty, by deaths from organised violence.
-- The deaths of that year are compared with those of the calm_rank-th calmest of the nineteen years before it.
-- Supports: there were no more. Contradicts: there were more.
-- Silent: the year ended more than max_age_months before the day asked about, or the twenty years are not known.
with newest as (
    select *
    from violence_yearly()
    where calm_rank_in_20_years is not null
    order by year desc
    limit 1
),

ranked as (
    select b.year, b.violence_deaths, row_number() over (order by b.violence_deaths, b.year) as calm_rank
    from mart.security_yearly as b
    join newest as n on b.year between n.year - 19 and n.year - 1
),

rival as (
    select year, violence_deaths
    from ranked
    where calm_rank = threshold('SEC-01', 'calm_rank')
)

select
    n.origin, n.period, n.source_id, n.citation, n.known_on, n.vintage_basis, n.is_estimate,
    case
        when date_diff('month', make_date(n.year, 12, 31), about_on()) > threshold('SEC-01', 'max_age_months') then 'silent'
        else compared(n.violence_deaths, r.violence_deaths, 'at_most')
    end as outcome,
    n.violence_deaths as observed_value,
    n.violence_low_deaths as observed_low,
    n.violence_high_deaths as observed_high,
    r.violence_deaths as limit_value,
    'at_most' as limit_side,
    'deaths' as observed_unit,
    format(
        'UCDP counts {:,} deaths from organised violence in Iraq in {} (range {:,} to {:,}), rank {} of the twenty years '
        || 'to then; the calmest year before was {} with {:,}',
        n.violence_deaths::integer, n.year, n.violence_low_deaths::integer, n.violence_high_deaths::integer,
        n.calm_rank_in_20_years, r.year, r.violence_deaths::integer
    ) as finding
from newest as n
cross join rival as r
