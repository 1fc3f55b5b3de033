-- Wrong: a best estimate under the low one or over the high one. Right: at either, and no bounds.
insert into mart.security_yearly (year, violence_low_deaths, violence_deaths, violence_high_deaths)
values (2014, 100, 99, 200), (2015, 100, 201, 200), (2016, 100, 100, 200), (2017, 100, 200, 200), (2018, null, 100, null);
-- expect year: 2014 | 2015
