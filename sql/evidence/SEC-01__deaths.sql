-- Proposition: when the claim was made, the latest year was the calmest of twenty.
-- Supports: of all years that the count knows, the newest has the claimed rank among it and the nineteen before, one being the
-- fewest deaths. Contradicts: it ranks lower. Silent: it ended longer before the claim than a threshold, so it is not that time.
with newest as (
    select *
    from mart.security_yearly
    where calm_rank_in_20_years is not null
    order by year desc
    limit 1
)

select
    n.source_ids[1] as origin,
    n.year::varchar as period,
    n.source_ids[1] as source_id,
    case
        when date_diff('month', make_date(n.year, 12, 31), brief_as_of_on()) > threshold('SEC-01', 'max_age_months')
            then 'silent'
        when n.calm_rank_in_20_years <= threshold('SEC-01', 'calm_rank') then 'supports'
        else 'contradicts'
    end as outcome,
    n.calm_rank_in_20_years as observed_value,
    'rank' as observed_unit,
    n.source_ids[1] || '@' || v.vintage_on as citation,
    case v.vintage_basis
        when 'original' then v.vintage_on
        else make_date(n.year, 12, 31) + s.publication_lag_days::integer
    end as known_on,
    n.vintage_basis,
    false as is_interested_party,
    n.flag >= 'estimated'::value_flag as is_estimate,
    format(
        '{} deaths in {} (range {} to {}), rank {} of the twenty years to then',
        n.violence_deaths::integer, n.year, n.violence_low_deaths::integer, n.violence_high_deaths::integer,
        n.calm_rank_in_20_years
    ) as detail
from newest as n
join registry.vintage_in_force as v on v.source_id = n.source_ids[1]
join registry.source as s on s.source_id = n.source_ids[1]
