-- Proposition: when the claim was made, the latest year was the calmest of twenty.
-- Supports: the newest year of the count has rank calm_rank or better among it and the nineteen years before, 1 being the fewest
-- deaths. Contradicts: its rank is worse. Silent: it ended more than max_age_months before the claim, so it is not that time.
with newest as (
    select *
    from violence_yearly()
    where calm_rank_in_20_years is not null
    order by year desc
    limit 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case
        when date_diff('month', make_date(year, 12, 31), about_on()) > threshold('SEC-01', 'max_age_months') then 'silent'
        when calm_rank_in_20_years <= threshold('SEC-01', 'calm_rank') then 'supports'
        else 'contradicts'
    end as outcome,
    calm_rank_in_20_years as observed_value,
    'rank' as observed_unit,
    format(
        '{} deaths in {} (range {} to {}), rank {} of the twenty years to then',
        violence_deaths::integer, year, violence_low_deaths::integer, violence_high_deaths::integer, calm_rank_in_20_years
    ) as finding
from newest
