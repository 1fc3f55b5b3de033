-- Wrong: 201 m3 a barrel at 10 kb/d. Right: 200, and a smaller producer.
insert into mart.gas_flaring_yearly (country_iso3, year, flaring_intensity_m3_bbl, production_kbd)
values ('IRQ', 2021, 201, 10), ('IRQ', 2022, 200, 10), ('JOR', 2021, 300, 9.9);
-- expect country_iso3 || ' ' || year: IRQ 2021
