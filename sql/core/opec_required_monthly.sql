-- One level for each country, month and view; a month without a known level has no row, and none is filled.
-- judged: until the end of 2023 conformity was counted without the voluntary cuts, so the ministerial level stands.
-- OPEC counts overproduction from January 2024 against the level less both voluntary cuts, until the second was returned in
-- full in September 2025; from then on the level less the first. Russia's further cut of the first quarter of 2024 was one
-- of exports, so there the level less the first counts. Countries that pledged no voluntary cut keep the ministerial level.
-- all_voluntary: less every voluntary cut in force, where there is one. A country that has left has no level.
with best as (
    select * from core.opec_required_level where preference = 1
),

-- Whoever made neither the cut of April 2023 nor that of November 2023 is measured by the ministerial level throughout.
cutter as (
    select distinct country_iso3
    from core.opec_decision
    where measure = 'voluntary_cut' and country_iso3 is not null and effective_from_on >= date '2023-05-01'
),

in_duty as (
    select b.*, c.country_iso3 is not null as is_cutter
    from best as b
    left join cutter as c using (country_iso3)
    where not exists (
        select 1
        from core.opec_membership as m
        where m.country_iso3 = b.country_iso3 and m.member_until_on < b.month
    )
),

viewed as (
    select
        *,
        'judged' as required_view,
        1 as place
    from in_duty
    where
        includes_voluntary = case
            when not is_cutter or month < date '2024-01-01' then 'no'
            when month < date '2024-04-01' and country_iso3 = 'RUS' then 'first'
            when month < date '2025-09-01' then 'both'
            else 'first'
        end
    union all
    select
        *,
        'all_voluntary' as required_view,
        case includes_voluntary when 'both' then 1 when 'yes' then 2 else 3 end as place
    from in_duty
    where includes_voluntary <> 'no'
    union all
    select
        *,
        'ministerial' as required_view,
        1 as place
    from in_duty
    where includes_voluntary = 'no'
)

select
    country_iso3,
    month,
    required_view,
    includes_voluntary,
    required_kbd,
    evidence,
    flag,
    decision,
    decided_on,
    opec_decision_ids
from viewed
qualify row_number() over (partition by country_iso3, month, required_view order by place) = 1
