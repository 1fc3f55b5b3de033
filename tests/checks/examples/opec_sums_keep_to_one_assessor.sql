-- Wrong: a sum that takes in another assessor, a count of too many months, more known months than have passed, a sum before 2024. Right: sums of each assessor's own
-- excesses since January 2024, with a month without a level.
insert into core.opec_sum_start (organisation, sum_from_on) values ('opec_plus', date '2024-01-01'), ('opec', date '2023-01-01');
insert into mart.opec_conformity_monthly
    (country_iso3, month, assessor, production_kbd, required_kbd, running_excess_kbd_months, known_months, elapsed_months)
values
    ('IRQ', date '2023-12-01', 'argus', 4500, 4000, null, null, null),
    ('IRQ', date '2024-01-01', 'argus', 4200, 4000, 200, 1, 1), ('IRQ', date '2024-02-01', 'argus', 4100, null, 200, 1, 2),
    ('IRQ', date '2024-03-01', 'argus', 4150, 4000, 350, 2, 3),
    ('IRQ', date '2024-01-01', 'iea', 4300, 4000, 300, 1, 1), ('IRQ', date '2024-03-01', 'iea', 4300, 4000, 650, 2, 3),
    ('KAZ', date '2024-01-01', 'iea', 1600, 1500, 100, 2, 2), ('KAZ', date '2024-02-01', 'iea', 1600, 1500, 200, 2, 1),
    ('OMN', date '2023-12-01', 'iea', 800, 700, 100, 1, 1), ('OMN', date '2023-11-01', 'iea', 800, 700, null, 1, 1),
    ('ARE', date '2024-01-01', 'iea', 3000, 2900, null, 1, 1), ('ARE', date '2024-02-01', 'iea', 3000, 2900, 200, null, 2);
-- expect country_iso3 || ' ' || month || ' ' || assessor: IRQ 2024-03-01 iea | KAZ 2024-01-01 iea | KAZ 2024-02-01 iea | OMN 2023-12-01 iea | OMN 2023-11-01 iea | ARE 2024-01-01 iea | ARE 2024-02-01 iea
