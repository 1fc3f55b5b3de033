-- How the evidence of each claim is varied, to see what its verdict depends on. Only rows of deciding rules are varied, since
-- only they give a verdict its direction.
with speaking as (
    select e.*
    from claims.evidence as e
    join claims.rule as r using (rule_id)
    where r.role = 'deciding' and e.outcome <> 'silent'
),

compared as (
    select * from speaking
    where observed_value is not null and limit_value is not null and limit_side is not null
),

varied as (
    select question, claim_id, 'as_found' as variant_kind
    from claims.question
    where is_asked

    union all by name
    select distinct question, claim_id, 'without_origin' as variant_kind, origin
    from speaking

    union all by name
    select distinct question, claim_id, kind as variant_kind, rule_id
    from compared
    cross join (values ('half_limit'), ('double_limit')) as moved (kind)

    union all by name
    select
        question,
        claim_id,
        'turned'                     as variant_kind,
        rule_id,
        origin,
        period,
        limit_value - observed_value as distance,
        observed_unit                as distance_unit
    from compared

    union all by name
    select q.question, q.claim_id, 'condition' as variant_kind, c.rule_id, c.place::varchar as period
    from claims.condition as c
    join claims.question as q using (claim_id)
    where q.is_asked
)

select
    question,
    claim_id,
    concat_ws(' ', variant_kind, rule_id, origin, period) as variant_id,
    variant_kind,
    rule_id,
    origin,
    period,
    distance,
    distance_unit
from varied
