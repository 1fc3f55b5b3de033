-- Proposition: violence has fallen sharply in recent years as well, the worst of the war left out.
-- Supports: deaths of the newest year are below those of a short window before by at least the threshold.
-- Contradicts: they have not fallen that far. Silent: the year before the window is not known.
with newest as (
    select * from mart.security_yearly order by year desc limit 1
)

select
    n.source_ids[1] as origin,
    n.year::varchar as period,
    n.source_ids[1] as source_id,
    case
        when (1 - n.violence_deaths / o.violence_deaths) * 100 >= threshold('SEC-02', 'fall_pct') then 'supports'
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
        '{} deaths in {} against {} in {}: {:+.1f} %',
        n.violence_deaths::integer, n.year, o.violence_deaths::integer, o.year, (n.violence_deaths / o.violence_deaths - 1) * 100
    ) as detail
from newest as n
join mart.security_yearly as o on o.year = n.year - threshold('SEC-02', 'short_window_years')
join registry.vintage_in_force as v on v.source_id = n.source_ids[1]
join registry.source as s on s.source_id = n.source_ids[1]
