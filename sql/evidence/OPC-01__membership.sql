-- Proposition: Iraq and Russia both belong to OPEC+. One row per voice that names both as having joined.
-- Supports: both are in. Contradicts: one of them has left. Silent: no voice names both.
with voice as (
    select
        origin,
        min(effective_date) as joined_date,
        min_by(source_url, known_on) as source_url,
        min(known_on) as known_on
    from record.opec_membership
    where organisation = 'opec_plus' and country_iso3 in ('IRQ', 'RUS') and membership_change = 'joined'
    group by origin
    having count(distinct country_iso3) = 2
),

standing as (
    select
        count_if(is_member) as members,
        string_agg(country_iso3, ', ' order by country_iso3) filter (where not is_member) as gone
    from mart.opec_membership
    where organisation = 'opec_plus' and country_iso3 in ('IRQ', 'RUS')
)

select
    v.origin,
    v.joined_date as period,
    'record.opec_membership' as source_id,
    case when s.gone is null then 'supports' else 'contradicts' end as outcome,
    s.members as observed_value,
    'count' as observed_unit,
    v.source_url as citation,
    v.known_on,
    'original' as vintage_basis,
    false as is_interested_party,
    false as is_estimate,
    coalesce(
        s.gone || ' no longer in OPEC+', format('Iraq and Russia both in OPEC+ since {}, none seen to leave', v.joined_date)
    ) as detail
from voice as v
cross join standing as s
