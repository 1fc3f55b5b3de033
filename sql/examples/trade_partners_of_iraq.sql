-- Who are Iraq's ten largest trading partners, and where is Russia?
--
-- Million US dollars in the newest year for which all partners are ranked (the trade matrix of all countries is available for
-- 1995, 2005 and 2015 only). Russia's row is shown whatever its rank.
select year, partner_iso3, value_musd, share_pct, partner_rank, partner_count, west_asia_rank
from mart.trade_partner_rank_yearly
where
    country_iso3 = 'IRQ' and direction = 'turnover'
    and year = (select max(year) from mart.trade_partner_rank_yearly where country_iso3 = 'IRQ' and direction = 'turnover')
    and (partner_rank <= 10 or partner_iso3 = 'RUS')
order by partner_rank
