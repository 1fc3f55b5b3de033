-- Wrong: nine fuels that make 99.8 % (2001), and two that make 100.2 % (2002). Right: nine of 99.9 %, eight of 80 %, nine without one share, 100.1 %.
insert into mart.electricity_mix_yearly (country_iso3, year, fuel, share_pct)
select 'IRQ', 2001, 'fuel ' || i, if(i = 1, 19.8, 10) from range(1, 10) as t (i)
union all select 'IRQ', 2003, 'fuel ' || i, if(i = 1, 19.9, 10) from range(1, 10) as t (i)
union all select 'IRQ', 2004, 'fuel ' || i, 10 from range(1, 9) as t (i)
union all select 'IRQ', 2005, 'fuel ' || i, if(i = 1, null, 10) from range(1, 10) as t (i);
insert into mart.electricity_mix_yearly (country_iso3, year, fuel, share_pct)
values ('IRQ', 2002, 'gas', 60.2), ('IRQ', 2002, 'oil', 40), ('IRN', 2002, 'gas', 60), ('IRN', 2002, 'oil', 40.1);
-- expect country_iso3 || ' ' || year: IRQ 2001 | IRQ 2002
