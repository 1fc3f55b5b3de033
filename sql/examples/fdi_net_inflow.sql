-- How much foreign money went into or out of Iraq in each year?
--
-- Net flow in million US dollars, all partners together; negative years are years in which more was taken out than put in.
select year, flow_musd, flag, source_ids
from mart.foreign_investment_yearly
where flow_musd is not null and upper(partner) = 'WORLD'
order by year
