-- The order in which claims matter to a reader who reads five of them. First a reversed verdict, then one that changed
-- otherwise. Among equals: higher certainty, then energy before other fields, then more origins on
-- today's side, then the id.
with weighed as (
    select
        b.claim_id,
        case
            when b.verdict_at_publication = 'contradicted' and b.verdict_today = 'supported' then 'reversed'
            when b.verdict_at_publication = 'supported' and b.verdict_today = 'contradicted' then 'reversed'
            when b.has_turned then 'changed'
            else 'unchanged'
        end as verdict_course,
        case b.certainty_today when 'high' then 0 when 'moderate' then 1 when 'low' then 2 else 3 end as certainty_order,
        list_contains(b.scope, 'energy') as is_on_energy,
        greatest(v.supporting_origins, v.contradicting_origins) as origin_count,
        b.source_ids
    from mart.claim_board as b
    join claims.verdict as v on v.claim_id = b.claim_id and v.as_of_on = as_of_on()
)

select
    claim_id,
    row_number() over (
        order by
            case verdict_course when 'reversed' then 0 when 'changed' then 1 else 2 end,
            certainty_order, not is_on_energy, origin_count desc, claim_id
    ) as finding_rank,
    verdict_course,
    origin_count,
    source_ids
from weighed
