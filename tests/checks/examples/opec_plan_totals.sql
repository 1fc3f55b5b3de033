-- Wrong: countries of February and March that make 1 less or more than the page prints. Right: January as printed; April without a printed total; other pages,
-- plans and measures; a subtotal.
insert into core.opec_decision (measure, source_url, plan_vintage, effective_from_on, group_name, country_iso3, value_kbd)
values
    ('compensation_cut', 'p', '2026-01', date '2026-01-01', 'opec_plus', null, 100),
    ('compensation_cut', 'p', '2026-01', date '2026-01-01', null, 'IRQ', 60), ('compensation_cut', 'p', '2026-01', date '2026-01-01', null, 'KAZ', 40),
    ('compensation_cut', 'p', '2026-01', date '2026-01-01', 'four_compensating', null, 90),
    ('compensation_cut', 'q', '2026-01', date '2026-01-01', null, 'IRQ', 60), ('compensation_cut', 'p', '2025-12', date '2026-01-01', null, 'IRQ', 60),
    ('voluntary_cut', 'p', '2026-01', date '2026-01-01', null, 'IRQ', 60),
    ('compensation_cut', 'p', '2026-01', date '2026-02-01', 'opec_plus', null, 100),
    ('compensation_cut', 'p', '2026-01', date '2026-02-01', null, 'IRQ', 60), ('compensation_cut', 'p', '2026-01', date '2026-02-01', null, 'KAZ', 39),
    ('compensation_cut', 'p', '2026-01', date '2026-03-01', 'opec_plus', null, 100),
    ('compensation_cut', 'p', '2026-01', date '2026-03-01', null, 'IRQ', 101),
    ('compensation_cut', 'p', '2026-01', date '2026-04-01', null, 'IRQ', 60),
    ('compensation_cut', 'p', '2026-01', date '2026-05-01', 'opec_plus', null, 100);
-- expect month: 2026-02-01 | 2026-03-01 | 2026-05-01
