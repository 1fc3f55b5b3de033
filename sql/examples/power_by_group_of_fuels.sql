-- Which share of Iraq's electricity comes from gas, oil and other fuels?
--
-- Terawatt-hours and per cent of all generation, newest year first. The shares of one year sum to 100 per cent.
select year, fuel_group, generation_twh, total_twh, share_pct, flag
from mart.electricity_mix_group_yearly
where country_iso3 = 'IRQ'
order by year desc, share_pct desc
limit 20
