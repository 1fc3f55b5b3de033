-- Detects: a name on a printed list with a year that is no country known to us.
-- Matters because mart.trade_partner_rank_yearly would lose that partner, and its row would say that it is not named.
-- severity: error
select report_id, country_iso3, direction, year, partner_name
from core.named_partner
where year is not null and partner_iso3 is null
