-- Who is bound by OPEC+ today, and who has left since when?
--
-- One row per country and organisation. member_from_date is as exact as its page: a year, a month or a day.
select organisation, country_iso3, member_from_date, member_until_on, is_member, origin_count
from mart.opec_membership
order by organisation, is_member desc, country_iso3
