-- Wrong: a printed list with a value; a value that is missing; a turnover from a list; a partner that is not named, with a rank, with a share; one that is named, with an upper bound, without a share, without a rank;
-- a rank beyond the list. Right: one row of each basis, and one not named on a list without shares.
insert into mart.trade_partner_rank_yearly
    (country_iso3, partner_iso3, year, direction, rank_basis, is_named, value_musd, share_pct, share_at_most_pct, partner_rank, partner_count)
values
    ('IRQ', 'CHN', 2001, 'import', 'by_share', true, 5, 19, null, 3, 3), ('IRQ', 'CHN', 2002, 'import', 'by_value', true, null, 19, null, 3, 3),
    ('IRQ', 'CHN', 2003, 'turnover', 'by_share', true, null, 19, null, 3, 3), ('IRQ', 'RUS', 2004, 'import', 'not_named', false, null, null, 19, 4, 5),
    ('IRQ', 'RUS', 2005, 'import', 'not_named', false, null, 4, 19, null, 3), ('IRQ', 'CHN', 2006, 'import', 'by_share', true, null, 19, 19, 3, 3),
    ('IRQ', 'CHN', 2007, 'import', 'by_share', true, null, null, null, 3, 3), ('IRQ', 'CHN', 2008, 'import', 'by_order', true, null, null, null, null, 3),
    ('IRQ', 'CHN', 2009, 'import', 'by_share', true, null, 19, null, 4, 3), ('IRQ', 'RUS', 2010, 'import', 'not_named', true, null, null, 19, 3, 3),
    ('IRQ', 'CHN', 2011, 'turnover', 'by_value', true, 5, 19, null, 3, 3), ('IRQ', 'CHN', 2012, 'import', 'by_share', true, null, 19, null, 3, 3),
    ('IRQ', 'CHN', 2013, 'import', 'by_order', true, null, null, null, 3, 3), ('IRQ', 'RUS', 2014, 'import', 'not_named', false, null, null, 19, null, 3),
    ('IRQ', 'RUS', 2015, 'import', 'not_named', false, null, null, null, null, 3);
-- expect year: 2001 | 2002 | 2003 | 2004 | 2005 | 2006 | 2007 | 2008 | 2009 | 2010
