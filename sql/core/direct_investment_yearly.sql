-- Direct investment turned so that each row has a host and an investor: a reporter's inward columns make it the host,
-- its outward columns the investor. Iraq reports nothing: its table is UNCTAD's, derived from what its partners report.
with in_force as (
    select f.*, v.vintage_basis
    from snapshot.unctad_bilateral_fdi as f
    inner join build.vintage_in_force as v
        on v.source_id = f.source_id and v.vintage_on = f.vintage_on and make_date(f.year, 12, 31) <= v.known_until
)

select
    source_id,
    reporter_iso3 as host_iso3,
    partner_iso3 as investor_iso3,
    reporter_iso3,
    year,
    inflow_musd as flow_musd,
    in_stock_musd as stock_musd,
    case reporter_iso3 when 'IRQ' then 'derived' else 'reported' end as flag,
    vintage_basis
from in_force
where inflow_musd is not null or in_stock_musd is not null
union all by name
select
    source_id,
    partner_iso3 as host_iso3,
    reporter_iso3 as investor_iso3,
    reporter_iso3,
    year,
    outflow_musd as flow_musd,
    out_stock_musd as stock_musd,
    case reporter_iso3 when 'IRQ' then 'derived' else 'reported' end as flag,
    vintage_basis
from in_force
where outflow_musd is not null or out_stock_musd is not null
