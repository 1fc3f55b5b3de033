-- Proposition: Iraq is an important partner of Russia in its region; here, by its part in Russia's trade there.
-- Stated turnover of Russia with the entire region, and the largest stated or reported turnover with Iraq for that year, over
-- eleven months or more. Origins define the region differently, so the basis is mixed; the larger the region, the smaller the
-- share.
-- Supports: a share of at least west_asia_share_pct. Contradicts: less. Silent: no pair of one year, which gives no row.
with iraq as (
    select year, max(coalesce(stated_musd, reconciled_musd)) as value_musd, max(vintage_basis) as vintage_basis
    from mart.bilateral_trade_yearly
    where
        direction = 'turnover' and product_group = 'total' and coalesce(stated_musd, reconciled_musd) is not null
        and period_end(period_to) - period_start(period_from) between 330 and 371
    group by year
),

share as (
    select
        r.*,
        i.year,
        i.value_musd,
        i.vintage_basis,
        100 * i.value_musd / to_unit(r.value, 'USD_bn', 'USD_mn', null) as share_pct
    from indicator_facts() as r
    join iraq as i on i.year = year(r.period_end)
    where
        r.indicator = 'trade_total' and r.subject_id = 'RUS'
        and r.detail in ('middle_east', 'middle_east_north_africa', 'west_asia')
        and r.unit = 'USD_bn' and not r.is_forecast and r.period_from = r.period_to
    qualify row_number() over (partition by r.origin, r.period order by r.known_on nulls last, r.fact_id) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    if(share_pct >= threshold('SIG-01', 'west_asia_share_pct'), 'supports', 'contradicts') as outcome,
    share_pct as observed_value,
    'pct' as observed_unit,
    format(
        'Iraq {} mn of {} bn dollars with the {} in {}, {} per cent.',
        shown(value_musd), shown(value), replace(detail, '_', ' '), year, shown(share_pct)
    ) as finding
from share
