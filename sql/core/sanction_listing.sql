-- Our companies on OFAC's lists in force. A name on a list is a company's where both are equal in capitals, without punctuation
-- and without the words for the legal form: a part of a name proves nothing (Rosneft Trading is not Rosneft).
-- A list is evidence for its own day only: one that came out after the date asked for is no sign of an earlier listing.
with entry as (
    select e.*
    from staging.ofac_entry as e
    inner join build.vintage_in_force as v
        on v.source_id = e.source_id and v.vintage_on = e.vintage_on and v.vintage_basis = 'original'
    where e.entry_kind = 'entity'
),

name as (
    select entity_id as company_id, null as snapshot_id, null as entry_id_ofac, alias as name
    from reference.alias
    where entity_kind = 'company' and context = 'any'
    union
    select company_id, null, null, company_name
    from reference.company
    union
    select null, snapshot_id, entry_id_ofac, entry_name
    from entry
),

keyed as (
    select
        * exclude (name),
        trim(regexp_replace(
            regexp_replace(
                ' ' || regexp_replace(upper(name), '[^\p{L}0-9]+', '  ', 'g') || ' ',
                ' (PUBLIC|OPEN|CLOSED|JOINT|STOCK|COMPANY|LIMITED|LIABILITY|CORPORATION|PJSC|OJSC|JSC|PAO|OAO|ZAO|OOO|AO|LLC|LTD'
                    || '|CO|CORP|INC|PLC|HOLDING|GROUP) ',
                ' ', 'g'
            ),
            ' +', ' ', 'g'
        )) as name_key
    from name
)

select distinct
    c.company_id,
    e.list_id,
    e.entry_id_ofac,
    e.entry_name,
    e.programs,
    e.directives,
    e.vintage_on as listed_on,
    [e.source_id] as source_ids
from keyed as c
inner join keyed as k on k.name_key = c.name_key and k.entry_id_ofac is not null
inner join entry as e on e.snapshot_id = k.snapshot_id and e.entry_id_ofac = k.entry_id_ofac
where c.company_id is not null and c.name_key <> ''
