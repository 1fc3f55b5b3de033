-- Wrong: a first figure after the last; a before that begins over half a year after the anchor; an after that ends before it. Right: half a year after and on the day; the other sides; nothing known.
insert into mart.cooperation_scorecard (anchor_id, side, anchor_on, first_period_on, last_period_on)
values
    ('backwards', 'before', date '2024-03-02', date '2023-12-31', date '2022-12-31'),
    ('seen', 'before', date '2024-03-02', date '2024-09-03', date '2025-12-31'), ('not_seen', 'after', date '2024-03-02', date '2021-12-31', date '2024-03-01'),
    ('half_year', 'before', date '2024-03-02', date '2024-09-02', date '2024-09-02'), ('same_day', 'after', date '2024-03-02', date '2021-12-31', date '2024-03-02'),
    ('before', 'before', date '2024-03-02', date '2021-12-31', date '2023-12-31'), ('after', 'after', date '2024-03-02', date '2025-12-31', date '2026-12-31'),
    ('unknown', 'before', date '2024-03-02', null, null);
-- expect anchor_id: backwards | seen | not_seen
