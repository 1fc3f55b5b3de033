-- Detects: a partner's stock in Iraq of over 20 billion dollars, or a yearly flow over the world's largest yearly net inflow.
-- Matters because partner tables are in million dollars without saying so and the world series is in dollars; a thousandfold
-- slip would put Russia ahead of everybody. The largest true stock to 2012 is 1.2 billion.
-- severity: error
select year, partner, flow_musd, stock_musd
from mart.foreign_investment_yearly
where partner <> 'WORLD'
    and (
        stock_musd > 20000
        or abs(flow_musd) > (select max(abs(flow_musd)) from mart.foreign_investment_yearly where partner = 'WORLD')
    )
