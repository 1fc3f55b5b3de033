-- Membership as spells, from the pages that report a country's joining or leaving. Only spells that reach beyond 2016 are
-- recorded, so a country has one spell in each organisation. Of several dates the most exact is used, then the earliest.
with dated as (
    select
        *,
        row_number() over (
            partition by organisation, country_iso3, membership_change
            order by length(effective_date) desc, effective_date
        ) as place
    from record.opec_membership
)

select
    organisation,
    country_iso3,
    any_value(effective_date) filter (where membership_change = 'joined' and place = 1) as member_from_date,
    period_start(any_value(effective_date) filter (where membership_change = 'joined' and place = 1)) as member_from_on,
    cast(
        period_start(any_value(effective_date) filter (where membership_change = 'left' and place = 1)) - interval 1 day as date
    ) as member_until_on,
    count(distinct source_url) as source_count,
    count(distinct origin) as origin_count
from dated
group by organisation, country_iso3
