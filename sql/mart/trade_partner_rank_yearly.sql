-- Partners of Iraq and of Russia, all goods, with the source of each rank. Reports of one year stand side by side.
-- By value: only the UNCTAD matrix and CEPII BACI have every partner of both, so only they can rank all. Both value each flow
-- free on board. A year comes from one of them: BACI where it is held, since it weighs the reports of both sides for every year,
-- else the matrix. In a turnover a direction without a figure adds nothing.
-- As printed: The World Factbook names the first partners only, so it gives no rank to others, and no turnover.
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
),

valued as (
    select
        b.country_iso3,
        b.partner_iso3,
        b.year,
        b.direction,
        b.source_id as report_id,
        'by_value' as rank_basis,
        true as is_named,
        true as is_newest,
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
        null as share_at_most_pct,
        [] as editions,
        null as known_on,
        b.flag,
        b.vintage_basis,
        [b.source_id] as source_ids
    from both_ways as b
    inner join reference.country as c on c.country_iso3 = b.partner_iso3
    window
        market as (partition by b.country_iso3, b.year, b.direction),
        region as (partition by b.country_iso3, b.year, b.direction, c.is_west_asia)
),

-- Printed lists that say their year. Shares give the rank where the whole list has them, else the printed order does.
named as (
    select
        n.country_iso3,
        n.partner_iso3,
        n.year,
        n.direction,
        n.report_id,
        if(bool_and(n.share_pct is not null) over list, 'by_share', 'by_order') as rank_basis,
        true as is_named,
        n.is_newest,
        null as value_musd,
        n.share_pct,
        case
            when bool_and(n.share_pct is not null) over list
                then rank() over (partition by n.country_iso3, n.direction, n.report_id order by n.share_pct desc)
            else n.list_position
        end as partner_rank,
        count(*) over list as partner_count,
        null as west_asia_share_pct,
        null as west_asia_rank,
        null as share_at_most_pct,
        n.editions,
        n.known_on,
        n.flag,
        n.vintage_basis,
        n.source_ids
    from core.named_partner as n
    where n.year is not null
    window list as (partition by n.country_iso3, n.direction, n.report_id)
),

-- Whom a reader may look for on a list: West Asia, and everyone that any list of the country names.
expected as (
    select distinct country_iso3, partner_iso3 from named
    union
    select distinct n.country_iso3, c.country_iso3 as partner_iso3
    from named as n
    inner join reference.country as c on c.is_west_asia and c.withdrawn_year is null and c.country_iso3 <> n.country_iso3
),

-- By the publisher's count a partner that is not named has no more than the last one named. That says how large it can be, not
-- that there was no trade.
not_named as (
    select
        l.country_iso3,
        e.partner_iso3,
        l.year,
        l.direction,
        l.report_id,
        'not_named' as rank_basis,
        false as is_named,
        l.is_newest,
        null as value_musd,
        null as share_pct,
        null as partner_rank,
        l.partner_count,
        null as west_asia_share_pct,
        null as west_asia_rank,
        min(l.share_pct) filter (where l.rank_basis = 'by_share') as share_at_most_pct,
        l.editions,
        l.known_on,
        greatest(max(l.flag), 'derived'::value_flag) as flag,
        l.vintage_basis,
        l.source_ids
    from named as l
    inner join expected as e on e.country_iso3 = l.country_iso3
    group by all
    having bool_and(l.partner_iso3 <> e.partner_iso3)
)

select * from valued
union all by name
select * from named
union all by name
select * from not_named
