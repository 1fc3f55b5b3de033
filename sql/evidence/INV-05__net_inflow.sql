-- Proposition: foreign investment in Iraq grows.
-- Net inflow of direct investment: each publisher's newest year by the day asked about and within window_years, compared with
-- zero and with the mean of the years before within window_years, whichever is higher. What oil firms take out counts against
-- it.
-- Supports: above both. Contradicts: not above one of them.
-- Silent: an inflow of a single year, with nothing to compare with; a newest year known only from pages that cannot decide.
with flow as (
    select
        'world_bank' as origin,
        'The World Bank' as stated_by,
        v.source_id,
        v.citation,
        if(f.vintage_basis = 'original', v.vintage_on, null) as known_on,
        f.vintage_basis,
        is_estimated(f.flag) as is_estimate,
        f.year,
        f.flow_musd,
        true as can_decide
    from mart.foreign_investment_yearly as f
    join cited_vintage() as v on v.source_id = f.source_ids[1]
    where f.partner = 'WORLD' and f.flow_musd is not null
    union all by name
    select
        voice(i.party, i.origin) as origin,
        i.stated_by, i.source_id, i.citation, i.known_on, i.vintage_basis, i.is_estimate,
        year(i.period_end) as year,
        to_unit(i.value, i.unit, 'USD_mn', null) as flow_musd,
        i.can_decide
    from indicator_pages() as i
    where
        i.indicator = 'fdi_net_inflow' and i.subject_id = 'IRQ' and i.partner_iso3 is null and not i.is_forecast
        and i.period_from = i.period_to and i.stated_by is not null
),

newest as (
    select *
    from flow
    where
        make_date(year, 12, 31) <= about_on()
        and make_date(year, 12, 31) >= years_ago(threshold('INV-05', 'window_years'))
    qualify row_number() over (partition by origin order by year desc, can_decide desc, known_on, citation) = 1
),

compared as (
    select
        n.*,
        (
            select avg(b.flow_musd) from flow as b
            where b.origin = n.origin and b.year between n.year - threshold('INV-05', 'window_years') and n.year - 1
        ) as mean_before_musd
    from newest as n
),

judged as (
    select *, greatest(threshold('INV-05', 'net_inflow_musd'), mean_before_musd) as limit_value
    from compared
)

select
    origin, source_id, citation, known_on, vintage_basis, is_estimate, limit_value,
    year::varchar as period,
    case
        when not can_decide then 'silent'
        when flow_musd <= limit_value then 'contradicts'
        when mean_before_musd is null then 'silent'
        else 'supports'
    end as outcome,
    flow_musd as observed_value,
    'more_than' as limit_side,
    'USD_mn' as observed_unit,
    format(
        '{} puts the net inflow of direct investment into Iraq at {} mn dollars in {}{}.', stated_by, shown(flow_musd), year,
        coalesce(format(', against {} mn on average in the years before', shown(mean_before_musd)), '')
    ) as finding
from judged
