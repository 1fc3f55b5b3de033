-- Proposition: Iraq is an important partner of Russia in its region; here, by how many partners there trade more with it.
-- Stated turnovers of Russia with single states of West Asia are compared with the largest stated turnover with Iraq, each of
-- the newest year by the day asked about, within stale_years.
-- Supports: never; not every partner has a figure, so the rule only corroborates. Contradicts: at least west_asia_rank of them
-- exceed it. Silent: fewer are known to.
with other as (
    select f.* exclude (origin), voice(f.party, f.origin) as origin, coalesce(f.value_low, f.value) as least_busd
    from indicator_facts() as f
    join core.country as c on c.country_iso3 = f.partner_iso3 and c.is_west_asia
    where
        f.indicator = 'trade_total' and f.subject_id = 'RUS' and f.partner_iso3 <> 'IRQ' and f.unit = 'USD_bn'
        and not f.is_forecast
        and coalesce(f.value_low, f.value) is not null
        and f.period_end between years_ago(threshold('SIG-01', 'stale_years')) and about_on()
    qualify row_number() over (partition by f.partner_iso3 order by f.period_end desc, least_busd, f.fact_id) = 1
),

iraq as (
    select max(value_musd) as value_musd
    from stated_turnovers()
    where period_end >= years_ago(threshold('SIG-01', 'stale_years'))
),

larger as (
    select o.*, i.value_musd, count(*) over () as larger_count
    from other as o
    join iraq as i on to_unit(o.least_busd, 'USD_bn', 'USD_mn', null) > i.value_musd
)

select
    origin, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    partner_iso3 || ' ' || period as period,
    if(larger_count >= threshold('SIG-01', 'west_asia_rank'), 'contradicts', 'silent') as outcome,
    larger_count as observed_value,
    threshold('SIG-01', 'west_asia_rank') as limit_value,
    'less_than' as limit_side,
    'count' as observed_unit,
    format(
        'Russia traded {} bn dollars with {} in {}, with Iraq at most {} mn; {} states of West Asia are known to exceed Iraq.',
        shown(least_busd), partner_iso3, period, shown(value_musd), larger_count
    ) as finding
from larger
