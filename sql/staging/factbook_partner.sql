-- Printed lists of partners with our ids. An edition is out at the latest on the last day of its year; a list in the log of
-- changes on the day on which the archive first held it. A name that means no country, such as Europe, stays without an id.
with printed as (
    select
        edition, make_date(edition, 12, 31) as printed_on, country_iso2, field_name, list_position, partner_name, share_pct, year,
        is_estimate, vintage_on, source_id, snapshot_id
    from snapshot.cia_factbook
    union all by name
    select
        null as edition, committed_on as printed_on, country_iso2, field_name, list_position, partner_name, share_pct, year,
        is_estimate, vintage_on, source_id, snapshot_id
    from snapshot.cia_factbook_change
)

select
    p.vintage_on,
    p.printed_on,
    c.country_iso3,
    if(p.field_name like '%Exports%', 'export', 'import') as direction,
    p.list_position,
    n.entity_id as partner_iso3,
    p.edition,
    p.partner_name,
    p.share_pct,
    p.year,
    p.is_estimate,
    p.source_id,
    p.snapshot_id
from printed as p
inner join reference.country as c on c.country_iso2 = p.country_iso2
left join ids_by_name('country', 'cia_factbook') as n on n.alias = p.partner_name
