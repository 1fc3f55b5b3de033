-- The Commission's register with our ids. The share of each row and its volume give the imports of all importers from
-- everywhere in that month, which is kept since shares of several rows can then be taken exactly.
-- Other Iraqi crude leaps in 2015, when Basrah Heavy came to market: until 2019 it is not in the group basrah, later it is.
select
    s.month,
    coalesce(i.entity_id, error('ec_crude_register: no country is called ' || s.importer_name)) as importer_id,
    coalesce(e.entity_id, error('ec_crude_register: no country is called ' || s.exporter_name)) as exporter_iso3,
    s.grade_name as grade_id,
    s.vintage_on,
    case s.grade_name
        when 'Basrah Light' then 'basrah'
        when 'Kirkuk' then 'kirkuk'
        when 'Other Iraq Crude' then 'other_iraq'
        when 'Urals' then 'urals'
        when 'Other Russian Fed. Crude' then 'other_russia'
        else error('ec_crude_register: no grade is called ' || s.grade_name)
    end as grade_group,
    s.volume_kb,
    musd(s.value_kusd, 'USD_k') as value_musd,
    s.cif_price_usd_bbl,
    cast(cast(s.volume_kb as double) / s.import_share as decimal(24, 6)) as all_imports_kb,
    s.source_id,
    s.snapshot_id
from snapshot.ec_crude_register as s
left join ids_by_name('country', 'ec_crude_register') as i on i.alias = s.importer_name
left join ids_by_name('country', 'ec_crude_register') as e on e.alias = s.exporter_name
