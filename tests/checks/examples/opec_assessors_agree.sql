-- Wrong: comparable figures of one country and month, 4,000 and 5,001. Right: 25 % apart, not comparable, another country, another month.
insert into mart.opec_conformity_monthly (country_iso3, month, assessor, production_kbd, is_comparable)
values
    ('IRQ', date '2024-02-01', 'opec_secondary_sources', 4000, true), ('IRQ', date '2024-02-01', 'platts_survey', 5001, true),
    ('IRQ', date '2024-03-01', 'opec_secondary_sources', 4000, true), ('IRQ', date '2024-03-01', 'platts_survey', 5000, true),
    ('IRQ', date '2024-03-01', 'eia_steo', 6000, false), ('KAZ', date '2024-03-01', 'platts_survey', 1500, true);
-- expect country_iso3 || ' ' || month || ' ' || lowest_kbd::integer || ' ' || highest_kbd::integer: IRQ 2024-02-01 4000 5001
