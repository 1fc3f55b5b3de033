-- Wrong: no 2010 between 2009 and 2011, no 2013 and 2014. Right: neighbouring years, the last year.
insert into mart.security_yearly (year) values (2008), (2009), (2011), (2012), (2015);
-- expect year_before_gap || ' ' || next_year: 2009 2011 | 2012 2015
