-- Wrong: a row kept out of the newest vintage that nobody let in. Right: one that was let in, one of an older vintage.
insert into meta.snapshot (snapshot_id, source_id, vintage_on)
values ('old', 'jodi', date '2024-01-01'), ('new', 'jodi', date '2024-02-01'), ('other', 'owid', date '2024-03-01');
insert into meta.quarantine (snapshot_id, source_id, row_number, is_released)
values ('new', 'jodi', 7, false), ('new', 'jodi', 8, true), ('old', 'jodi', 9, false);
-- expect snapshot_id || ' ' || row_number: new 7
