-- The order in which claims matter to a reader who reads five of them. First what is no longer so, then where the document was
-- wrong, then what changed in another way. Among equals: higher certainty, then energy before other fields, then more origins on
-- the stronger side, then the id.
with weighed as (
    select
        b.claim_id,
        case
            when b.is_wrong_in_hindsight then 'was_wrong'
            when b.verdict_in_hindsight in ('supported', 'asserted') and b.verdict_holds_now = 'contradicted' then 'no_longer'
            when b.verdict_known_then <> b.verdict_in_hindsight or b.verdict_holds_now <> b.verdict_in_hindsight then 'changed'
            else 'unchanged'
        end as verdict_course,
        case v.certainty when 'high' then 0 when 'moderate' then 1 when 'low' then 2 else 3 end as certainty_order,
        list_contains(b.scope, 'energy') as is_on_energy,
        greatest(v.supporting_origins, v.contradicting_origins) as origin_count,
        b.source_ids
    from mart.claim_board as b
    join claims.verdict as v on v.claim_id = b.claim_id and v.question = b.carrying_question
)

select
    claim_id,
    row_number() over (
        order by
            case verdict_course when 'no_longer' then 0 when 'was_wrong' then 1 when 'changed' then 2 else 3 end,
            certainty_order, not is_on_energy, origin_count desc, claim_id
    ) as finding_rank,
    verdict_course,
    origin_count,
    source_ids
from weighed
