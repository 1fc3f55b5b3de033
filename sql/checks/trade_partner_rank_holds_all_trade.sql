-- Detects: partners of a country, ranked by value, that together do not make the trade that core.trade_flow holds for it.
-- Matters because shares are taken from the partners' own sum: a partner lost in a join raises every other share and rank,
-- and the shares would still add up to 100.
-- severity: error
with source as (
    select year, min(source_id) as source_id
    from core.trade_flow
    where source_id in ('cepii_baci', 'unctad_trade_matrix')
    group by year
),

flow as (
    select f.*
    from core.trade_flow as f
    inner join source as s on s.year = f.year and s.source_id = f.source_id
    where f.product_group = 'total'
),

held as (
    select exporter_iso3 as country_iso3, year, 'export' as direction, sum(value_musd) as value_musd
    from flow
    where exporter_iso3 in ('IRQ', 'RUS')
    group by exporter_iso3, year
    union all
    select importer_iso3, year, 'import', sum(value_musd)
    from flow
    where importer_iso3 in ('IRQ', 'RUS')
    group by importer_iso3, year
),

ranked as (
    select country_iso3, year, cast(direction as varchar) as direction, sum(value_musd) as value_musd, sum(share_pct) as share_pct
    from mart.trade_partner_rank_yearly
    where direction <> 'turnover' and rank_basis = 'by_value'
    group by country_iso3, year, direction
)

select h.country_iso3, h.year, h.direction, h.value_musd as held_musd, r.value_musd as ranked_musd, r.share_pct
from held as h
left join ranked as r on r.country_iso3 = h.country_iso3 and r.year = h.year and r.direction = h.direction
where r.value_musd is distinct from h.value_musd or abs(r.share_pct - 100) > 0.001
