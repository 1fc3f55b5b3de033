-- Both lists in one table. Under the programmes kept, the SDN list has thousands of entries and the consolidated list hundreds:
-- a vintage of a few entries is an extract, which shows who is listed and never who is not.
with entry as (
    select *, 'sdn' as list_id, 1000 as whole_from from snapshot.ofac_sdn
    union all by name
    select *, 'consolidated' as list_id, 100 as whole_from from snapshot.ofac_consolidated
)

select
    entry_id_ofac,
    list_id,
    vintage_on,
    entry_name,
    entry_kind,
    programs,
    directives,
    vessel_type,
    vessel_flag,
    vessel_imo,
    count(*) over (partition by snapshot_id) >= whole_from as is_whole_list,
    source_id,
    snapshot_id
from entry
