-- Wrong: a dated list with a name that has no id. Right: a country, and a group of countries on a list without a year.
insert into core.named_partner (report_id, country_iso3, direction, list_position, year, partner_name, partner_iso3)
values
    ('a', 'IRQ', 'import', 1, 2019, 'Türkiye', null), ('a', 'IRQ', 'import', 2, 2019, 'China', 'CHN'),
    ('b', 'RUS', 'export', 1, null, 'Europe', null);
-- expect partner_name: Türkiye
