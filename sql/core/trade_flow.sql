-- Every known figure of a trade flow, whoever reports it. Exports are valued free on board, imports with freight.
with factor as (
    select factor from build.unit_conversion where from_unit = 'USD_k' and to_unit = 'USD_mn'
),

-- Totals by the reporters themselves.
reported_total as (
    select
        t.source_id,
        t.year,
        case t.flow when 'export' then t.reporter_iso3 else t.partner_iso3 end as exporter_iso3,
        case t.flow when 'export' then t.partner_iso3 else t.reporter_iso3 end as importer_iso3,
        case t.flow when 'export' then 'exporter' else 'importer' end as reported_by,
        t.product_group,
        t.reporter_iso3,
        t.value_musd,
        case t.flow when 'export' then 'fob' else 'cif' end as valuation,
        'reported'::value_flag as flag,
        'original'::vintage_basis as vintage_basis
    from record.trade_total as t
),

-- UNCTAD does not mark its estimates. A flow counts as reported only where its total equals the exporter's own report;
-- for all others it is unknown which they are, and the worse flag is the honest one.
matrix as (
    select
        u.source_id,
        u.year,
        u.exporter_iso3,
        u.importer_iso3,
        'exporter' as reported_by,
        u.product_group,
        u.exporter_iso3 as reporter_iso3,
        u.value_musd,
        'fob' as valuation,
        case
            when abs(max(case when u.product_group = 'total' then u.value_musd end) over (
                partition by u.year, u.exporter_iso3, u.importer_iso3
            ) - r.value_musd) < 0.001 then 'reported'
            else 'estimated'
        end::value_flag as flag,
        v.vintage_basis::vintage_basis as vintage_basis
    from staging.unctad_trade as u
    inner join build.vintage_in_force as v
        on v.source_id = u.source_id and v.vintage_on = u.vintage_on and make_date(u.year, 12, 31) <= v.known_until
    left join reported_total as r
        on r.year = u.year
        and r.exporter_iso3 = u.exporter_iso3
        and r.importer_iso3 = u.importer_iso3
        and r.reported_by = 'exporter'
        and r.product_group = 'total'
),

gravity_row as (
    select g.*, v.vintage_basis::vintage_basis as vintage_basis
    from snapshot.cepii_gravity as g
    inner join build.vintage_in_force as v
        on v.source_id = g.source_id and v.vintage_on = g.vintage_on and make_date(g.year, 12, 31) <= v.known_until
    -- The full database lists dissolved states in addition to their successors; we have no ids for them.
    inner join reference.country as e on e.country_iso3 = g.exporter_iso3
    inner join reference.country as i on i.country_iso3 = g.importer_iso3
),

gravity as (
    select
        source_id, year, exporter_iso3, importer_iso3, 'exporter' as reported_by, exporter_iso3 as reporter_iso3,
        exporter_report_kusd as value_kusd, 'fob' as valuation, 'reported'::value_flag as flag, vintage_basis
    from gravity_row
    where exporter_report_kusd is not null
    union all by name
    select
        source_id, year, exporter_iso3, importer_iso3, 'importer' as reported_by, importer_iso3 as reporter_iso3,
        importer_report_kusd as value_kusd, 'cif' as valuation, 'reported'::value_flag as flag, vintage_basis
    from gravity_row
    where importer_report_kusd is not null
    union all by name
    -- BACI brings imports to free on board by estimated freight and weighs both sides by their reliability.
    select
        source_id, year, exporter_iso3, importer_iso3, 'reconciled' as reported_by, null as reporter_iso3,
        reconciled_kusd as value_kusd, 'fob' as valuation, 'estimated'::value_flag as flag, vintage_basis
    from gravity_row
    where reconciled_kusd is not null
),

fetched as (
    select * from staging.un_comtrade
    union all by name
    select * from staging.wits_trade
    union all by name
    select * from staging.imf_trade
    union all by name
    select * from staging.cepii_baci
),

fetched_row as (
    select f.*, v.vintage_basis::vintage_basis as vintage_basis
    from fetched as f
    inner join build.vintage_in_force as v
        on v.source_id = f.source_id and v.vintage_on = f.vintage_on and make_date(f.year, 12, 31) <= v.known_until
),

-- Reports of the countries themselves, which show that a figure of the IMF is not its own estimate.
own_report as (
    select year, exporter_iso3, importer_iso3, reported_by, product_group, value_musd
    from reported_total
    union all
    select year, exporter_iso3, importer_iso3, reported_by, product_group, value_musd
    from fetched_row
    where flag = 'reported'
)

select * from reported_total
union all by name
select * from matrix
union all by name
select
    r.source_id,
    r.year,
    r.exporter_iso3,
    r.importer_iso3,
    r.reported_by,
    r.product_group,
    case r.reported_by when 'exporter' then r.exporter_iso3 when 'importer' then r.importer_iso3 end as reporter_iso3,
    r.value_musd,
    r.valuation,
    case
        when r.flag = 'imputed' and exists (
            select 1
            from own_report as o
            where o.year = r.year
                and o.exporter_iso3 = r.exporter_iso3
                and o.importer_iso3 = r.importer_iso3
                and o.reported_by = r.reported_by
                and o.product_group = r.product_group
                and abs(o.value_musd - r.value_musd) <= 0.001 * o.value_musd
        ) then 'reported'
        else r.flag
    end::value_flag as flag,
    r.vintage_basis
from fetched_row as r
union all by name
select
    g.source_id,
    g.year,
    g.exporter_iso3,
    g.importer_iso3,
    g.reported_by,
    'total' as product_group,
    g.reporter_iso3,
    cast(g.value_kusd * cast(f.factor as decimal(12, 6)) as decimal(24, 6)) as value_musd,
    g.valuation,
    g.flag,
    g.vintage_basis
from gravity as g
cross join factor as f
