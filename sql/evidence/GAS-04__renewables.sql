-- Proposition: the weight moves to renewables: their share in Iraq's power, the newest year against five years before.
-- Supports: the share rose by the threshold, in points, or more. Contradicts: it fell by as much. Silent: less, or not known.
with share as (
    select
        year, sum(share_pct) as share_pct, max(flag) as flag, max(vintage_basis) as vintage_basis, min(source_ids[1]) as source_id
    from mart.electricity_mix_yearly
    where country_iso3 = 'IRQ' and fuel in ('solar', 'wind', 'hydro', 'bioenergy', 'other_renewables')
    group by year
),

newest as (
    select * from share order by year desc limit 1
)

select
    n.source_id as origin,
    n.year::varchar as period,
    n.source_id,
    case
        when n.share_pct - b.share_pct >= threshold('GAS-04', 'share_change_pct') then 'supports'
        when n.share_pct - b.share_pct <= -threshold('GAS-04', 'share_change_pct') then 'contradicts'
        else 'silent'
    end as outcome,
    n.share_pct as observed_value,
    'pct' as observed_unit,
    n.source_id || '@' || v.vintage_on as citation,
    case v.vintage_basis
        when 'original' then v.vintage_on
        else make_date(n.year::integer, 12, 31) + s.publication_lag_days::integer
    end as known_on,
    n.vintage_basis,
    false as is_interested_party,
    n.flag >= 'estimated'::value_flag as is_estimate,
    format(
        'Renewables made {} % of the power in {}, {} % in {}', shown(n.share_pct), n.year, shown(b.share_pct), b.year
    ) as detail
from newest as n
join share as b on b.year = n.year - threshold('GAS-04', 'window_years')
join registry.vintage_in_force as v on v.source_id = n.source_id
join registry.source as s on s.source_id = n.source_id
