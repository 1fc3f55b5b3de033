-- Wrong: 1 bcm over 100 kb/d is 27.379 m3 a barrel, not 28 nor 26.8. Right: 27.9 and 26.9 (within 2 %); the rounding of small intensities; a
-- producer under 1 kb/d.
insert into mart.gas_flaring_yearly (country_iso3, year, flared_bcm, production_kbd, flaring_intensity_m3_bbl)
values
    ('IRQ', 2021, 1, 100, 28), ('IRQ', 2022, 1, 100, 26.8), ('KWT', 2021, 1, 1, 2800),
    -- 10 m3 a barrel
    ('SAU', 2021, 3.6525, 1000, 10.2052), ('SAU', 2022, 3.6525, 1000, 10.205), ('NOR', 2021, 0, 1000, 0.00103), ('NOR', 2022, 0, 1000, 0.00102),
    ('USA', 2021, 0.36525, 1000000, 0),
    ('IRQ', 2019, 1, 100, 27.9), ('IRQ', 2020, 1, 100, 26.9), ('NOR', 2020, 0.0001, 1000, 0.001), ('JOR', 2020, 1, 0.9, 1);
-- expect country_iso3 || ' ' || year: IRQ 2021 | IRQ 2022 | KWT 2021 | SAU 2021 | NOR 2021
