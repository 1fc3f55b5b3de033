-- Wrong: 5 per cent after 4.7. Right: equal shares, names without shares, the start of another list.
insert into core.named_partner (report_id, country_iso3, direction, list_position, partner_name, share_pct)
values
    ('a', 'IRQ', 'import', 1, 'Turkey', 27.8), ('a', 'IRQ', 'import', 2, 'South Korea', 4.7), ('a', 'IRQ', 'import', 3, 'Russia', 5),
    ('b', 'IRQ', 'import', 1, 'China', 5.8), ('b', 'IRQ', 'import', 2, 'Russia', 5.8), ('b', 'RUS', 'import', 1, 'Germany', 14),
    ('b', 'IRQ', 'export', 1, 'Russia', null), ('b', 'IRQ', 'export', 2, 'France', null), ('c', 'IRQ', 'import', 3, 'Russia', 90);
-- expect partner_name: Russia
