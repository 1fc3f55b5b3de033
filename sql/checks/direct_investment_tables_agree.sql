-- Detects: investment in Iraq for which the investor's own table and UNCTAD's table for Iraq give different figures.
-- Matters because UNCTAD made the one from the other: if they differ, host and investor were swapped in reading, and Russia's
-- stock in Iraq would be Iraq's in Russia. Zeros in the derived table are placeholders for later figures (Korea, 2011-2012).
-- severity: error
select o.investor_iso3, o.year, o.flow_musd, u.flow_musd as derived_flow_musd, o.stock_musd, u.stock_musd as derived_stock_musd
from core.direct_investment_yearly as o
inner join core.direct_investment_yearly as u
    on u.host_iso3 = o.host_iso3
    and u.investor_iso3 = o.investor_iso3
    and u.year = o.year
    and u.reporter_iso3 = u.host_iso3
where o.host_iso3 = 'IRQ'
    and o.reporter_iso3 = o.investor_iso3
    and (
        (u.flow_musd <> 0 and abs(o.flow_musd - u.flow_musd) > 1)
        or (u.stock_musd <> 0 and abs(o.stock_musd - u.stock_musd) > 1)
    )
