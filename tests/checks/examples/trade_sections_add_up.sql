-- Wrong: sections over 1 % over or under the total, over 0.01 MUSD off a small one, a total that is missing; the pair Iraq and Russia also before 2005. Right: 1 % and 0.01 MUSD off; other pairs before 2005; no
-- section; another source.
insert into core.trade_flow (source_id, year, exporter_iso3, importer_iso3, product_group, value_musd)
values
    ('unctad_trade_matrix', 2005, 'IRQ', 'CHN', 'total', 100), ('unctad_trade_matrix', 2005, 'IRQ', 'CHN', '0', 51.01), ('unctad_trade_matrix', 2005, 'IRQ', 'CHN', '3', 50),
    ('unctad_trade_matrix', 2006, 'IRQ', 'CHN', 'total', 100), ('unctad_trade_matrix', 2006, 'IRQ', 'CHN', '0', 48.99), ('unctad_trade_matrix', 2006, 'IRQ', 'CHN', '3', 50),
    ('unctad_trade_matrix', 2007, 'IRQ', 'CHN', 'total', 0.1), ('unctad_trade_matrix', 2007, 'IRQ', 'CHN', '0', 0.1101),
    ('unctad_trade_matrix', 2008, 'IRQ', 'CHN', '0', 50),
    ('unctad_trade_matrix', 2009, 'IRQ', 'CHN', 'total', 100), ('unctad_trade_matrix', 2009, 'IRQ', 'CHN', '0', 101),
    ('unctad_trade_matrix', 2010, 'IRQ', 'CHN', 'total', 0.1), ('unctad_trade_matrix', 2010, 'IRQ', 'CHN', '0', 0.11),
    ('unctad_trade_matrix', 2011, 'IRQ', 'CHN', 'total', 100),
    ('unctad_trade_matrix', 2004, 'IRQ', 'RUS', 'total', 100), ('unctad_trade_matrix', 2004, 'IRQ', 'RUS', '0', 50),
    ('unctad_trade_matrix', 1995, 'RUS', 'IRQ', 'total', 100), ('unctad_trade_matrix', 1995, 'RUS', 'IRQ', '0', 50),
    ('unctad_trade_matrix', 2004, 'IRQ', 'CHN', 'total', 100), ('unctad_trade_matrix', 2004, 'IRQ', 'CHN', '0', 50),
    ('unctad_trade_matrix', 2004, 'CHN', 'RUS', 'total', 100), ('unctad_trade_matrix', 2004, 'CHN', 'RUS', '0', 50),
    ('cepii_baci', 2012, 'IRQ', 'CHN', 'total', 100), ('cepii_baci', 2012, 'IRQ', 'CHN', '0', 50);
-- expect exporter_iso3 || ' ' || importer_iso3 || ' ' || year: IRQ CHN 2005 | IRQ CHN 2006 | IRQ CHN 2007 | IRQ CHN 2008 | IRQ RUS 2004 | RUS IRQ 1995
