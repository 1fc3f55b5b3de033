-- Proposition: Iraq and Russia both belong to OPEC+. One row per origin that names both as having joined.
-- Supports: both are members. Contradicts: one of them has left. Silent: no origin names both.
with joined as (
    select
        origin,
        min(effective_date) as joined_date,
        min_by(source_url, known_on) as citation,
        min(known_on) as known_on
    from record.opec_membership
    where organisation = 'opec_plus' and country_iso3 in ('IRQ', 'RUS') and membership_change = 'joined'
    group by origin
    having count(distinct country_iso3) = 2
),

membership as (
    select
        count_if(is_member) as members,
        string_agg(country_iso3, ', ' order by country_iso3) filter (where not is_member) as former_members
    from mart.opec_membership
    where organisation = 'opec_plus' and country_iso3 in ('IRQ', 'RUS')
)

select
    j.origin,
    j.joined_date as period,
    'record.opec_membership' as source_id,
    case when m.former_members is null then 'supports' else 'contradicts' end as outcome,
    m.members as observed_value,
    'count' as observed_unit,
    j.citation,
    j.known_on,
    false as is_estimate,
    coalesce(
        m.former_members || ' no longer in OPEC+',
        format('Iraq and Russia both in OPEC+ since {}, none seen to leave', j.joined_date)
    ) as finding
from joined as j
cross join membership as m
