-- Proposition: foreign investment in Iraq grows.
-- Net inflow of direct investment: each publisher's newest year, compared with the mean of the years before within window_years.
-- Supports: above net_inflow_musd and above that mean. Contradicts: net inflow is not above net_inflow_musd, or not above that
-- mean.
-- Silent: an inflow of a single year, with nothing to compare with.
with flow as (
    select
        'world_bank' as origin,
        v.source_id,
        v.citation,
        if(f.vintage_basis = 'original', v.vintage_on, null) as known_on,
        f.vintage_basis,
        is_estimated(f.flag) as is_estimate,
        f.year,
        f.flow_musd
    from mart.foreign_investment_yearly as f
    join cited_vintage() as v on v.source_id = f.source_ids[1]
    where f.partner = 'WORLD' and f.flow_musd is not null
    union all by name
    select
        as_origin(stated_by) as origin,
        source_id, citation, known_on, is_estimate,
        'original' as vintage_basis,
        year(period_end) as year,
        to_unit(value, unit, 'USD_mn', null) as flow_musd
    from indicator_facts()
    where
        indicator = 'fdi_net_inflow' and subject_id = 'IRQ' and partner_iso3 is null and not is_forecast
        and period_from = period_to and stated_by is not null
),

newest as (
    select *
    from flow
    qualify row_number() over (partition by origin order by year desc) = 1
),

compared as (
    select
        n.*,
        (
            select avg(b.flow_musd) from flow as b
            where b.origin = n.origin and b.year between n.year - threshold('INV-05', 'window_years') and n.year - 1
        ) as mean_before_musd
    from newest as n
)

select
    origin, source_id, citation, known_on, vintage_basis, is_estimate,
    year::varchar as period,
    case
        when flow_musd <= threshold('INV-05', 'net_inflow_musd') then 'contradicts'
        when mean_before_musd is null then 'silent'
        when flow_musd > mean_before_musd then 'supports'
        else 'contradicts'
    end as outcome,
    flow_musd as observed_value,
    'USD_mn' as observed_unit,
    format(
        'Net inflow of {} mn dollars in {}{}.', shown(flow_musd), year,
        coalesce(format(', mean of the years before {} mn', shown(mean_before_musd)), '')
    ) as finding
from compared
