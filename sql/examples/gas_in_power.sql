-- How much of Iraq's electricity comes from gas and how much from oil?
--
-- Terawatt-hours and per cent of generation. Some years repeat the year before in the source: their flag is imputed.
select year, fuel, generation_twh, total_twh, share_pct, flag
from mart.electricity_mix_yearly
where country_iso3 = 'IRQ' and fuel in ('gas', 'oil') and generation_twh > 0
order by year, fuel
