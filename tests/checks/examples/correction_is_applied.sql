-- Wrong: a correction applies to a vintage and one row of it is still uncorrected in staging. Right: a vintage without such a row.
insert into core.published_error (correction_id, vintage_on, row_count, wrong_count, uncorrected_count)
values
    ('badra_output', date '2024-03-01', 3, 2, 1),
    ('badra_output', date '2025-03-01', 3, 2, 0);
-- expect correction_id || ' ' || vintage_on: badra_output 2024-03-01
