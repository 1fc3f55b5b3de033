-- Wrong: Russia's own table and the one derived for Iraq differ by over a million in flow (2010) or stock (2007, 2011). Right: a million apart,
-- a zero in the derived table, another host, another reporter and another year.
insert into core.direct_investment_yearly (year, host_iso3, investor_iso3, reporter_iso3, flow_musd, stock_musd)
values
    (2010, 'IRQ', 'RUS', 'RUS', 20, 100), (2010, 'IRQ', 'RUS', 'IRQ', 22, 100),
    (2011, 'IRQ', 'RUS', 'RUS', 20, 100), (2011, 'IRQ', 'RUS', 'IRQ', 20, 98),
    (2007, 'IRQ', 'RUS', 'RUS', 20, 98), (2007, 'IRQ', 'RUS', 'IRQ', 20, 100),
    (2012, 'IRQ', 'RUS', 'RUS', 20, 100), (2012, 'IRQ', 'RUS', 'IRQ', 21, 101),
    (2011, 'IRQ', 'KOR', 'KOR', 20, 100), (2011, 'IRQ', 'KOR', 'IRQ', 0, 0),
    (2010, 'IRN', 'RUS', 'RUS', 20, 100), (2010, 'IRN', 'RUS', 'IRN', 90, 900),
    (2009, 'IRQ', 'RUS', 'RUS', 20, 100), (2009, 'IRQ', 'RUS', 'CHN', 90, 900), (2009, 'IRQ', 'CHN', 'IRQ', 90, 900),
    (2008, 'IRQ', 'RUS', 'IRQ', 90, 900), (2008, 'IRQ', 'RUS', 'USA', 20, 100);
-- expect investor_iso3 || ' ' || year: RUS 2007 | RUS 2010 | RUS 2011
