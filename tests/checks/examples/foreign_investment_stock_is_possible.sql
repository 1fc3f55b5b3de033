-- Wrong: a stock of over 20 billion, and flows larger than the world's largest of any year (5,000), in or out. Right: 20 billion, 5,000 MUSD, the world itself.
insert into mart.foreign_investment_yearly (year, partner, flow_musd, stock_musd)
values
    (2010, 'WORLD', 3000, 90000), (2011, 'WORLD', -5000, 90000),
    (2010, 'RUS', 10, 20001), (2010, 'CHN', 5001, 10), (2011, 'CHN', -5001, 10),
    (2012, 'CHN', 5000, 20000), (2012, 'RUS', null, null);
-- expect partner || ' ' || year: RUS 2010 | CHN 2010 | CHN 2011
