-- Wrong: the error is in vintages of the day of mending and later. Right: a vintage before mending, one without the error, one to
-- which the correction still applies, and an error that was never mended.
insert into core.published_error (correction_id, vintage_on, mended_on, is_applied, wrong_count)
values
    ('back_at_once', date '2024-05-01', date '2024-05-01', false, 1),
    ('back_later', date '2025-01-01', date '2024-05-01', false, 2),
    ('before', date '2024-04-30', date '2024-05-01', false, 1),
    ('mended', date '2024-06-01', date '2024-05-01', false, 0),
    ('applied', date '2024-06-01', date '2024-05-01', true, 1),
    ('never_mended', date '2024-06-01', null, false, 1);
-- expect correction_id: back_at_once | back_later
