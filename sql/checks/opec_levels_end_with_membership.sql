-- Detects: a level or an excess for a month after the country left.
-- Matters because levels for Angola in 2024 were printed before it left, and the Emirates' lapsed in May 2026: a country
-- without a duty cannot break it.
-- severity: error
select c.country_iso3, c.month, c.required_kbd
from mart.opec_conformity_monthly as c
join core.opec_membership as m on m.country_iso3 = c.country_iso3 and m.member_until_on < c.month
where c.required_kbd is not null
union all
select r.country_iso3, r.month, r.required_kbd
from mart.opec_required_monthly as r
join core.opec_membership as m on m.country_iso3 = r.country_iso3 and m.member_until_on < r.month
