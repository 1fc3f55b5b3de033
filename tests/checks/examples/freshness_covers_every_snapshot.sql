-- Wrong: a source with a vintage but no row, and one whose newest period lies after its vintage. Right: one in order, one of which the only
-- vintage is later than the release's day.
insert into meta.snapshot (source_id, vintage_on)
values
    ('missing', date '2026-11-24'), ('ahead', date '2024-01-01'), ('right', date '2024-01-01'), ('right', date '2023-01-01'),
    ('tomorrow', date '2026-11-25');
insert into mart.source_freshness (source_id, newest_period_start, newest_vintage_on)
values
    ('ahead', date '2024-02-01', date '2024-01-01'), ('right', date '2024-01-01', date '2024-01-01'),
    ('never_held', date '2024-02-01', date '2024-01-01');
-- expect source_id: missing | ahead
