-- Which years were the least violent in Iraq?
--
-- Deaths from organised violence, best estimate with its low and high bound; years whose bounds overlap cannot be distinguished.
select year, violence_deaths, violence_low_deaths, violence_high_deaths, calm_rank, calm_rank_since_2004, world_rank
from mart.security_yearly
order by calm_rank
limit 10
