-- How firm each verdict is: what changes it, and how near the nearest single value is to turning it.
with changed as (
    select v.*
    from claims.variant as v
    join claims.variant_verdict as x using (question, claim_id, variant_id)
    join claims.variant_verdict as found
        on found.question = v.question and found.claim_id = v.claim_id and found.variant_id = 'as_found'
    where x.verdict <> found.verdict
),

listed as (
    select
        question,
        claim_id,
        coalesce(list(distinct origin order by origin) filter (variant_kind = 'without_origin'), [])  as decisive_origins,
        coalesce(list(distinct rule_id order by rule_id) filter (variant_kind = 'half_limit'), [])    as rules_moved_by_half,
        coalesce(list(distinct rule_id order by rule_id) filter (variant_kind = 'double_limit'), [])  as rules_moved_by_double
    from changed
    group by all
),

-- Distances of different units cannot be compared as such, so the nearest is that which is the smallest share of its limit.
nearest as (
    select c.question, c.claim_id, c.rule_id, c.distance, c.distance_unit, e.observed_value, e.limit_value
    from changed as c
    join claims.evidence as e
        on e.question = c.question and e.rule_id = c.rule_id and e.origin = c.origin and e.period = c.period
    where c.variant_kind = 'turned'
    qualify row_number() over (
        partition by c.question, c.claim_id
        order by abs(c.distance) / nullif(abs(e.limit_value), 0) nulls last, abs(c.distance), c.rule_id, c.origin, c.period
    ) = 1
)

select
    v.claim_id,
    v.question,
    coalesce(l.decisive_origins, []::varchar[])           as decisive_origins,
    coalesce(len(l.decisive_origins), 0) > 0              as is_on_one_origin,
    coalesce(l.rules_moved_by_half, []::varchar[])        as rules_moved_by_half,
    coalesce(l.rules_moved_by_double, []::varchar[])      as rules_moved_by_double,
    n.rule_id                                             as breaking_rule_id,
    n.observed_value                                      as breaking_value,
    n.limit_value                                         as breaking_limit,
    n.distance                                            as breaking_distance,
    n.distance_unit                                       as breaking_unit
from claims.verdict as v
left join listed as l using (claim_id, question)
left join nearest as n using (claim_id, question)
where v.verdict <> 'not_checkable'
