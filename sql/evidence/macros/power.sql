-- Shares of fuels in Iraq's electricity, for the claim on a shift from oil to gas and renewables.

-- The joint share of some fuels in the newest year, compared with the share window_years earlier.
create or replace temp macro power_share_change(fuels, label) as table
with yearly as (
    select
        year,
        sum(share_pct)     as share_pct,
        max(flag)          as flag,
        max(vintage_basis) as vintage_basis,
        min(source_ids[1]) as source_id
    from mart.electricity_mix_yearly
    where country_iso3 = 'IRQ' and list_contains(fuels, fuel)
    group by year
),

newest as (
    select * from yearly
    where make_date(year::integer, 12, 31) between confirmed_from('GAS-04') and about_on()
    order by year desc
    limit 1
)

select
    n.source_id          as origin,
    n.year::varchar      as period,
    n.source_id,
    case
        when n.share_pct - b.share_pct >= threshold('GAS-04', 'share_change_pct') then 'supports'
        when n.share_pct - b.share_pct <= -threshold('GAS-04', 'share_change_pct') then 'contradicts'
        else 'silent'
    end                  as outcome,
    n.share_pct - b.share_pct as observed_value,
    if(n.share_pct < b.share_pct, -1, 1) * threshold('GAS-04', 'share_change_pct') as limit_value,
    if(n.share_pct < b.share_pct, 'more_than', 'at_least') as limit_side,
    'pct'                as observed_unit,
    v.citation,
    published_on(v.vintage_basis, v.vintage_on, make_date(n.year::integer, 12, 31), v.publication_lag_days) as known_on,
    n.vintage_basis,
    is_estimated(n.flag) as is_estimate,
    format(
        '{} made {} per cent of Iraq''s power in {} and {} per cent in {} (Our World in Data)',
        label, shown(n.share_pct), n.year, shown(b.share_pct), b.year
    )                    as finding
from newest as n
join yearly as b on b.year = n.year - threshold('GAS-04', 'window_years')
join cited_vintage() as v on v.source_id = n.source_id;
