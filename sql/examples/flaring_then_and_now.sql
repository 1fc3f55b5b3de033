-- Where did gas flaring fall most among countries that flared a billion cubic metres or more?
--
-- Billion cubic metres in the first and the newest year, and the change in per cent; a negative change is less flaring.
-- Estimates from satellites.
select country_iso3, first_year, first_flared_bcm, last_year, last_flared_bcm, change_pct, last_volume_rank
from mart.gas_flaring_trend
where first_flared_bcm >= 1
order by change_pct
limit 10
