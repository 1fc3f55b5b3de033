-- In which years did foreign investment flow out of Iraq on balance?
--
-- Billions of dollars, net of repatriation; a negative figure is an outflow. opposite_year is the last earlier year with an
-- inflow.
select year, flow_busd, opposite_year, flag
from mart.foreign_investment_net_yearly
where flow_busd < 0
order by year
