-- Who is in OPEC and OPEC+, since when, until when, at the as-of date.
select
    organisation,
    country_iso3,
    member_from_date,
    member_until_on,
    member_until_on is null or member_until_on >= as_of_on() as is_member,
    source_count,
    origin_count,
    ['record.opec_membership'] as source_ids
from core.opec_membership
