-- Detects: a year whose best estimate of deaths lies outside its low and high one.
-- Matters because the six columns of deaths differ only by their heads, and a swapped pair would move every rank.
-- severity: error
select year, violence_low_deaths, violence_deaths, violence_high_deaths
from mart.security_yearly
where violence_deaths not between violence_low_deaths and violence_high_deaths
