-- BACI by product group: all goods for every partner of Iraq and of Russia, chapters for the two with each other.
-- CEPII's list of countries names some areas that are not countries (parts of Asia or Europe not specified, bunkers): we have no
-- id for them, and what is traded with them is left out. Two of its codes may share an id (Belgium with and without
-- Luxembourg), so values are summed.
with flow as (
    select
        s.year,
        e.country_iso3 as exporter_iso3,
        i.country_iso3 as importer_iso3,
        left(s.product_code, 2) as chapter,
        s.value_kusd,
        s.vintage_on,
        s.source_id,
        s.snapshot_id
    from snapshot.cepii_baci as s
    -- What Comtrade calls other Asia is Taiwan.
    inner join reference.country as e on e.country_iso3 = case s.exporter_iso3 when 'S19' then 'TWN' else s.exporter_iso3 end
    inner join reference.country as i on i.country_iso3 = case s.importer_iso3 when 'S19' then 'TWN' else s.importer_iso3 end
),

grouped as (
    select
        year,
        exporter_iso3,
        importer_iso3,
        'total' as product_group,
        vintage_on,
        source_id,
        snapshot_id,
        sum(value_kusd) as value_kusd
    from flow
    group by all
    union all
    select year, exporter_iso3, importer_iso3, 'hs_' || chapter, vintage_on, source_id, snapshot_id, sum(value_kusd)
    from flow
    where exporter_iso3 in ('IRQ', 'RUS') and importer_iso3 in ('IRQ', 'RUS')
    group by all
)

select
    g.year,
    g.exporter_iso3,
    g.importer_iso3,
    'reconciled' as reported_by,
    g.product_group,
    g.vintage_on,
    musd(g.value_kusd, 'USD_k') as value_musd,
    'fob' as valuation,
    -- Freight is estimated and both sides are weighed by an estimate of their reliability.
    'estimated' as flag,
    g.source_id,
    g.snapshot_id
from grouped as g
