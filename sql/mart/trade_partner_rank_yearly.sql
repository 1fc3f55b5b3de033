-- Partners of Iraq and of Russia by value, all goods. Only the UNCTAD matrix and CEPII BACI have every partner of both, so only
-- they can rank. Both value each flow free on board. A year comes from one of them: BACI where it is held, since it weighs the
-- reports of both sides for every year, else the matrix. In a turnover a direction without a figure adds nothing.
with flow as (
    select year, exporter_iso3, importer_iso3, value_musd, flag, vintage_basis, source_id
    from core.trade_flow
    where product_group = 'total'
        and (
            (source_id = 'cepii_baci' and reported_by = 'reconciled')
            or (source_id = 'unctad_trade_matrix' and reported_by = 'exporter')
        )
    qualify source_id = min(source_id) over (partition by year)
),

one_way as (
    select
        exporter_iso3 as country_iso3, importer_iso3 as partner_iso3, year, 'export' as direction,
        value_musd, flag, vintage_basis, source_id
    from flow
    where exporter_iso3 in ('IRQ', 'RUS')
    union all
    select
        importer_iso3, exporter_iso3, year, 'import',
        value_musd, flag, vintage_basis, source_id
    from flow
    where importer_iso3 in ('IRQ', 'RUS')
),

both_ways as (
    select * from one_way
    union all by name
    select
        country_iso3, partner_iso3, year, 'turnover' as direction, sum(value_musd) as value_musd, max(flag) as flag,
        max(vintage_basis) as vintage_basis, min(source_id) as source_id
    from one_way
    group by country_iso3, partner_iso3, year
)

select
    b.country_iso3,
    b.partner_iso3,
    b.year,
    b.direction,
    b.value_musd,
    cast(b.value_musd / sum(b.value_musd) over market * 100 as decimal(24, 6)) as share_pct,
    rank() over (partition by b.country_iso3, b.year, b.direction order by b.value_musd desc) as partner_rank,
    count(*) over market as partner_count,
    case
        when c.is_west_asia then cast(b.value_musd / nullif(sum(b.value_musd) over region, 0) * 100 as decimal(24, 6))
    end as west_asia_share_pct,
    case
        when c.is_west_asia then rank() over (
            partition by b.country_iso3, b.year, b.direction, c.is_west_asia order by b.value_musd desc
        )
    end as west_asia_rank,
    b.flag,
    b.vintage_basis,
    [b.source_id] as source_ids
from both_ways as b
inner join reference.country as c on c.country_iso3 = b.partner_iso3
window
    market as (partition by b.country_iso3, b.year, b.direction),
    region as (partition by b.country_iso3, b.year, b.direction, c.is_west_asia)
