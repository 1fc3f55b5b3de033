-- Detects: a printed list of partners in which a share is larger than the one before it.
-- Matters because lists are printed from the largest partner down: a share out of order was misread or misprinted, and the share
-- of the last one named bounds all who are not named.
-- severity: error
select report_id, country_iso3, direction, list_position, partner_name, share_pct
from core.named_partner
qualify share_pct > lag(share_pct) over (partition by report_id, country_iso3, direction order by list_position)
