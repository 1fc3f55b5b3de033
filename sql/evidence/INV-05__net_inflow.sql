-- Proposition: the money that foreigners put into Iraq grows.
-- Net inflow of direct investment, each publisher's newest year that its series has, against the mean of the years before within
-- window_years.
-- Supports: above net_inflow_musd and above that mean. Contradicts: money leaves on balance, or less comes than that mean.
-- Silent: a single year, with nothing to hold it against, where it is an inflow.
with flow as (
    select
        'world_bank'       as voice,
        f.year,
        f.flow_musd,
        f.source_ids[1]    as source_id,
        f.source_ids[1] || '@' || v.vintage_on as citation,
        if(f.vintage_basis = 'original', v.vintage_on, null) as known_on,
        f.vintage_basis,
        f.flag >= 'estimated'::value_flag as is_estimate
    from mart.foreign_investment_yearly as f
    join registry.vintage_in_force as v on v.source_id = f.source_ids[1]
    where f.partner = 'WORLD' and f.flow_musd is not null
    union all
    select
        as_origin(i.stated_by),
        year(i.period_end),
        to_unit(i.value, i.unit, 'USD_mn', null),
        'record.indicator_fact',
        i.citations[1],
        i.known_on,
        'original',
        i.hedge <> 'stated'
    from core.indicator_fact as i
    where
        i.indicator = 'fdi_net_inflow' and i.subject_id = 'IRQ' and i.partner_iso3 is null and not i.is_forecast
        and i.period_from = i.period_to and i.stated_by is not null
),
newest as (
    select *
    from flow
    qualify row_number() over (partition by voice order by year desc) = 1
),
held as (
    select
        n.*,
        (
            select avg(b.flow_musd) from flow as b
            where b.voice = n.voice and b.year between n.year - threshold('INV-05', 'window_years') and n.year - 1
        ) as mean_before_musd
    from newest as n
)
select
    voice           as origin,
    year::varchar   as period,
    source_id,
    case
        when flow_musd <= threshold('INV-05', 'net_inflow_musd') then 'contradicts'
        when mean_before_musd is null then 'silent'
        when flow_musd > mean_before_musd then 'supports'
        else 'contradicts'
    end             as outcome,
    flow_musd       as observed_value,
    'USD_mn'        as observed_unit,
    citation,
    known_on,
    vintage_basis,
    false           as is_interested_party,
    is_estimate,
    format(
        'Net inflow of {} mn dollars in {}{}.', shown(flow_musd), year,
        coalesce(format(', mean of the years before {} mn', shown(mean_before_musd)), '')
    )               as detail
from held
