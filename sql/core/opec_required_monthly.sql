-- One level for each country, month and view; a month without a known level has no row, and none is filled;
-- nor has a month whose level was replaced by one that no page gives (Nigeria 2024: 1,380 until 30 November 2023).
-- judged: the level that conformity is counted against in that month, by reference.opec_judging_view, which has the reasons.
-- all_voluntary: less every voluntary cut in force, where there is one. A country that has left has no level.
with best as (
    select * from core.opec_required_level where preference = 1 and not is_superseded
),

voluntary_cutter as (
    select distinct d.country_iso3
    from core.opec_decision as d
    join reference.opec_judging_view as v on d.effective_from_on >= v.cut_from_on
    where d.measure = 'voluntary_cut' and d.country_iso3 is not null
),

in_force as (
    select b.*
    from best as b
    where not exists (
        select 1
        from core.opec_membership as m
        where m.country_iso3 = b.country_iso3 and m.member_until_on < b.month
    )
),

judging as (
    select f.country_iso3, f.month, v.includes_voluntary
    from (select distinct country_iso3, month from in_force) as f
    join reference.opec_judging_view as v
        on v.from_on <= f.month
        and (
            v.applies_to = 'any'
            or (
                v.applies_to in ('voluntary_cutter', f.country_iso3)
                and f.country_iso3 in (select country_iso3 from voluntary_cutter)
            )
        )
    qualify row_number() over (
        partition by f.country_iso3, f.month order by v.from_on desc, v.applies_to = f.country_iso3 desc
    ) = 1
),

viewed as (
    select
        f.*,
        'judged' as required_view,
        1 as place
    from in_force as f
    join judging as j using (country_iso3, month, includes_voluntary)
    union all by name
    select
        *,
        'all_voluntary' as required_view,
        case includes_voluntary when 'both' then 1 when 'yes' then 2 else 3 end as place
    from in_force
    where includes_voluntary <> 'no'
    union all by name
    select
        *,
        'ministerial' as required_view,
        1 as place
    from in_force
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
