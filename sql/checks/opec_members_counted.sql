-- Detects: another number of OPEC members than twelve from January 2024 to April 2026, or of OPEC+ countries than 23 at the end
-- of 2022, Congo counted in.
-- Matters because pages on Angola's exit give twelve for OPEC and those on the Declaration of Cooperation 23; membership is
-- collected from pages that report one change each. Congo joined OPEC in 2018 and so the group, which no page dates.
-- A build for an earlier day rightly lacks the pages that were not out, and is not asked.
-- severity: error
with counted as (
    select
        count(*) filter (
            where
                organisation = 'opec'
                and member_from_on <= date '2024-01-01'
                and coalesce(member_until_on, date '9999-12-31') >= date '2026-04-30'
        ) as opec_members,
        count(distinct country_iso3) filter (
            where
                member_from_on <= date '2022-12-31'
                and country_iso3 not in (
                    select country_iso3 from core.opec_membership where member_until_on < date '2022-12-31'
                )
        ) as group_members
    from core.opec_membership
)

select *
from counted
where (opec_members <> 12 or group_members <> 23) and as_of_on() >= (select built_at::date - 1 from meta.release)
