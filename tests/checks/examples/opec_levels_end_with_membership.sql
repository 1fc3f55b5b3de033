-- Wrong: an excess and a level of Angola for the month after it left. Right: a month of membership, another country, output without a level.
insert into core.opec_membership (country_iso3, member_until_on)
values ('AGO', date '2023-12-31'), ('IRQ', null);
insert into mart.opec_conformity_monthly (country_iso3, month, required_kbd)
values ('AGO', date '2023-12-01', 1280), ('AGO', date '2023-12-31', 1280), ('AGO', date '2024-01-01', 1110), ('AGO', date '2024-02-01', null), ('IRQ', date '2024-01-01', 4000);
insert into mart.opec_required_monthly (country_iso3, month, required_kbd)
values ('AGO', date '2023-12-31', 1280), ('AGO', date '2024-03-01', 1110), ('IRQ', date '2024-03-01', 4000);
-- expect country_iso3 || ' ' || month: AGO 2024-01-01 | AGO 2024-03-01
