-- Proposition: violence is far below what it was in the war on ISIS.
-- Supports: deaths of the newest year are below the worst year of the window by at least the threshold.
-- Contradicts: they have not fallen that far. Silent: no year of the window is known.
with newest as (
    select * from mart.security_yearly order by year desc limit 1
),

peak as (
    select y.year, y.violence_deaths
    from mart.security_yearly as y
    cross join newest as n
    where y.year between n.year - threshold('SEC-02', 'peak_window_years') and n.year - 1
    order by y.violence_deaths desc, y.year
    limit 1
)

select
    n.source_ids[1] as origin,
    n.year::varchar as period,
    n.source_ids[1] as source_id,
    case
        when (1 - n.violence_deaths / p.violence_deaths) * 100 >= threshold('SEC-02', 'fall_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    n.violence_deaths as observed_value,
    'deaths' as observed_unit,
    n.source_ids[1] || '@' || v.vintage_on as citation,
    case v.vintage_basis
        when 'original' then v.vintage_on
        else make_date(n.year, 12, 31) + s.publication_lag_days::integer
    end as known_on,
    n.vintage_basis,
    false as is_interested_party,
    n.flag >= 'estimated'::value_flag as is_estimate,
    format(
        '{} deaths in {} against {} in {}, the worst of the years before: {:+.1f} %',
        n.violence_deaths::integer, n.year, p.violence_deaths::integer, p.year, (n.violence_deaths / p.violence_deaths - 1) * 100
    ) as detail
from newest as n
cross join peak as p
join registry.vintage_in_force as v on v.source_id = n.source_ids[1]
join registry.source as s on s.source_id = n.source_ids[1]
