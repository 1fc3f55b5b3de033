-- The evidence that speaks, under each variation of it. A registered condition replaces what its rule found, by as many origins
-- as the rule requires.
with paired as (
    select v.*, e.* exclude (question, claim_id, rule_id, origin, period), e.rule_id as found_by, e.origin as found_origin,
        e.period as found_period
    from claims.variant as v
    join claims.evidence as e using (question, claim_id)
    where e.outcome <> 'silent'
)

select
    question,
    claim_id,
    variant_id,
    found_by     as rule_id,
    found_origin as origin,
    found_period as period,
    case
        when variant_kind in ('half_limit', 'double_limit') and found_by = rule_id and observed_value is not null
            then compared(observed_value, limit_value * if(variant_kind = 'half_limit', 0.5, 2), limit_side)
        when variant_kind = 'turned' and found_by = rule_id and found_origin = origin and found_period = period
            then if(outcome = 'supports', 'contradicts', 'supports')
        else outcome::varchar
    end          as outcome,
    is_interested_party
from paired
where
    not (variant_kind = 'without_origin' and found_origin = origin)
    and not (variant_kind = 'condition' and found_by = rule_id)

union all by name

select
    v.question,
    v.claim_id,
    v.variant_id,
    v.rule_id,
    'condition ' || i.number as origin,
    'condition'              as period,
    c.outcome::varchar       as outcome,
    false                    as is_interested_party
from claims.variant as v
join claims.condition as c on c.claim_id = v.claim_id and c.place = v.period::bigint
join claims.rule as r on r.rule_id = v.rule_id
cross join lateral (select unnest(range(r.min_origins)) as number) as i
where v.variant_kind = 'condition'
