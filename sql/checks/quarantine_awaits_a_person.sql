-- Detects: rows that broke their contract, stayed out of their vintage, and that nobody has let in or seen corrected since.
-- Matters because a figure that is kept out is missing from every mart, and only a person can say whether it is right.
-- severity: warning
select q.snapshot_id, q.row_number, q.message
from meta.quarantine as q
join meta.snapshot as s using (snapshot_id)
where
    not q.is_released
    -- A later vintage of the source replaces what was wrong in this one.
    and s.vintage_on = (select max(n.vintage_on) from meta.snapshot as n where n.source_id = q.source_id)
