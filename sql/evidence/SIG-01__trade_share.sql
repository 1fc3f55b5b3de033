-- Proposition: Iraq is a partner of great weight to Russia in its region; here, by its part in Russia's trade there.
-- Stated turnover of Russia with the whole region, and the largest stated or reported turnover with Iraq for that year, eleven
-- months and more. The region is drawn differently by each voice, so the basis is mixed; the larger the region, the smaller the
-- share.
-- Supports: a share of at least west_asia_share_pct. Contradicts: less. Silent: no pair of one year, which gives no row.
with region as (
    select *, year(period_end) as year
    from core.indicator_fact
    where
        indicator = 'trade_total' and subject_id = 'RUS' and detail in ('middle_east', 'middle_east_north_africa', 'west_asia')
        and unit = 'USD_bn' and not is_forecast and period_from = period_to
),
iraq as (
    select year, max(coalesce(stated_musd, reconciled_musd)) as value_musd, max(vintage_basis) as vintage_basis
    from mart.bilateral_trade_yearly
    where
        direction = 'turnover' and product_group = 'total' and coalesce(stated_musd, reconciled_musd) is not null
        and period_end(period_to) - period_start(period_from) between 330 and 371
    group by year
)
select
    r.origins[1]            as origin,
    r.period_to             as period,
    'record.indicator_fact' as source_id,
    if(
        100 * i.value_musd / to_unit(r.value, 'USD_bn', 'USD_mn', null) >= threshold('SIG-01', 'west_asia_share_pct'),
        'supports', 'contradicts'
    )                       as outcome,
    100 * i.value_musd / to_unit(r.value, 'USD_bn', 'USD_mn', null) as observed_value,
    'pct'                   as observed_unit,
    r.citations[1]          as citation,
    r.known_on,
    i.vintage_basis,
    r.is_interested_party,
    r.hedge <> 'stated'     as is_estimate,
    format(
        'Iraq {} mn of {} bn dollars with the {} in {}, {} per cent.',
        shown(i.value_musd), shown(r.value), replace(r.detail, '_', ' '), r.year,
        shown(100 * i.value_musd / to_unit(r.value, 'USD_bn', 'USD_mn', null))
    )                       as detail
from region as r
join iraq as i using (year)
qualify row_number() over (partition by r.origins[1], r.period_to order by r.known_on nulls last, r.fact_id) = 1
