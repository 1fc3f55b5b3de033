-- Eurostat's rows with our ids, one row per month, importer and grade. A row without volume and price comes from a density
-- alone: a delivery took place and its volume is confidential.
-- Groups follow the publisher's names. Russian Export Blend (RU_EXP_BLN) is sold as Urals, but the register before 2020
-- counted the same pipeline deliveries to Germany and Hungary as other Russian crude, so they stay there in both.
with code_name as (
    select alias, entity_id
    from reference.alias
    where entity_kind = 'country' and context = 'eurostat_crude_import'
),

wide as (
    select
        month,
        importer_code,
        crude_code,
        vintage_on,
        source_id,
        snapshot_id,
        max(value) filter (where indicator_code = 'VOL_THS_BBL')    as volume_kb,
        max(value) filter (where indicator_code = 'VAL_THS_USD')    as value_kusd,
        max(value) filter (where indicator_code = 'AVGPRC_USD_BBL') as cif_price_usd_bbl
    from snapshot.eurostat_crude_import
    group by month, importer_code, crude_code, vintage_on, source_id, snapshot_id
)

select
    w.month,
    case
        when w.importer_code = 'EU_V' then 'EU_V'
        else coalesce(c.entity_id, error('eurostat_crude_import: no importer is coded ' || w.importer_code))
    end as importer_id,
    case when w.crude_code like 'IQ\_%' escape '\' then 'IRQ' else 'RUS' end as exporter_iso3,
    w.crude_code as grade_id,
    w.vintage_on,
    case w.importer_code when 'EU_V' then 'aggregate' else 'country' end as importer_kind,
    case
        -- MAB is Mina al-Bakr, the old name of the Basrah terminal; KIK is Kirkuk.
        when w.crude_code like 'IQ\_MAB%' escape '\' then 'basrah'
        when w.crude_code like 'IQ\_KIK%' escape '\' then 'kirkuk'
        when w.crude_code like 'IQ\_%' escape '\' then 'other_iraq'
        when w.crude_code = 'RU_URL' then 'urals'
        else 'other_russia'
    end as grade_group,
    w.volume_kb,
    musd(w.value_kusd, 'USD_k') as value_musd,
    w.cif_price_usd_bbl,
    w.source_id,
    w.snapshot_id
from wide as w
left join code_name as c on c.alias = w.importer_code
