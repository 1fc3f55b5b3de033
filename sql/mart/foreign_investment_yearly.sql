-- Foreign direct investment in Iraq: the world's net inflow, and each partner's flow and stock as far as known.
-- An investor's own figures come first, UNCTAD's table for Iraq only where the investor reports nothing of its own.
-- Ranks are among partners with a known stock. Investment through third countries counts for those, not for its owner.
with partner as (
    select d.*
    from core.direct_investment_yearly as d
    where d.host_iso3 = 'IRQ'
    qualify row_number() over (
        partition by d.investor_iso3, d.year order by d.reporter_iso3 <> d.investor_iso3
    ) = 1
),

ranked as (
    select
        year,
        investor_iso3,
        rank() over (partition by year order by stock_musd desc) as stock_rank,
        count(*) over (partition by year) as ranked_partner_count
    from partner
    where stock_musd is not null
)

select
    p.year,
    p.investor_iso3 as partner,
    p.flow_musd,
    p.stock_musd,
    r.stock_rank,
    r.ranked_partner_count,
    p.reporter_iso3,
    p.flag,
    p.vintage_basis,
    [p.source_id] as source_ids
from partner as p
left join ranked as r on r.year = p.year and r.investor_iso3 = p.investor_iso3
union all
select
    year(o.period_start),
    'WORLD',
    o.value,
    null,
    null,
    null,
    null,
    o.flag,
    o.vintage_basis,
    [o.source_id]
from core.observation_latest as o
where o.measure = 'fdi_net_inflow' and o.subject_id = 'IRQ'
