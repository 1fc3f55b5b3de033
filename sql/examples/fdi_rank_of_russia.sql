-- What is Russia's rank among foreign investors in Iraq by official statistics?
--
-- Stocks in million US dollars. Statistics by partner end in 2012, count money by the last country that it passed, and rank
-- only the partners that report: rank 5 of 8 says nothing about the others.
select year, partner, stock_musd, stock_rank, ranked_partner_count, reporter_iso3, flag
from mart.foreign_investment_yearly
where partner = 'RUS'
order by year
