-- Proposition: Iraq is an important partner of Russia in its region; here, by its part in Russia's trade there.
-- Stated turnover of Russia with the entire region, and the largest stated turnover with Iraq for that year, over eleven months
-- or more. Speakers define the region differently; the larger the region, the smaller the share. The sentence grounds the
-- weight on money, arms and OPEC+, not on trade; so the rule only corroborates.
-- Supports: a share of at least west_asia_share_pct. Contradicts: less. Silent: older than stale_years. No pair of one year: no
-- row.
with iraq as (
    select *
    from stated_turnovers()
    where value_musd is not null and date_diff('day', period_start, period_end) between 330 and 371
    qualify row_number() over (partition by year(period_end) order by value_musd desc, known_on, source_url) = 1
),

share as (
    select
        r.* exclude (origin),
        voice(r.party, r.origin) as origin,
        i.value_musd,
        100 * i.value_musd / to_unit(r.value, 'USD_bn', 'USD_mn', null) as share_pct
    from indicator_facts() as r
    join iraq as i on year(i.period_end) = year(r.period_end)
    where
        r.indicator = 'trade_total' and r.subject_id = 'RUS'
        and r.detail in ('middle_east', 'middle_east_north_africa', 'west_asia')
        and r.unit = 'USD_bn' and not r.is_forecast and r.period_from = r.period_to and r.period_end <= about_on()
    qualify row_number() over (partition by voice(r.party, r.origin), r.period order by r.known_on nulls last, r.fact_id) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when period_end < years_ago(threshold('SIG-01', 'stale_years')) then 'silent'
        when share_pct >= threshold('SIG-01', 'west_asia_share_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    share_pct as observed_value,
    threshold('SIG-01', 'west_asia_share_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    format(
        '{} puts Russia''s trade with {} at {} bn dollars in {}; trade with Iraq was {} mn, {} per cent of it.',
        stated_by,
        case detail
            when 'middle_east' then 'the Middle East'
            when 'west_asia' then 'West Asia'
            else 'the Middle East and North Africa'
        end,
        shown(value), period, shown(value_musd), shown(share_pct)
    ) as finding
from share
