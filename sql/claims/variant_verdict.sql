-- The direction of each claim under each variation: the first row of the table of verdict rules that its parts fit.
with counted as (
    select
        question,
        claim_id,
        variant_id,
        bool_or(outcome = 'contradicted')            as has_contradicted,
        bool_or(outcome in ('supported', 'asserted')) as has_affirmed,
        bool_or(outcome = 'contested')               as has_contested,
        bool_or(outcome = 'depends_on_reading')      as has_depending,
        bool_or(outcome = 'silent')                  as has_silent,
        bool_or(outcome = 'asserted')                as has_asserted,
        coalesce(list(part order by part) filter (outcome = 'silent'), [])             as silent_parts,
        coalesce(list(part order by part) filter (outcome = 'depends_on_reading'), []) as depending_parts
    from claims.part_outcome
    group by all
)

select c.question, c.claim_id, c.variant_id, r.verdict, c.silent_parts, c.depending_parts
from counted as c
join reference.verdict_rule as r
    on coalesce(r.has_contradicted, c.has_contradicted) = c.has_contradicted
    and coalesce(r.has_affirmed, c.has_affirmed) = c.has_affirmed
    and coalesce(r.has_contested, c.has_contested) = c.has_contested
    and coalesce(r.has_depending, c.has_depending) = c.has_depending
    and coalesce(r.has_silent, c.has_silent) = c.has_silent
    and coalesce(r.has_asserted, c.has_asserted) = c.has_asserted
qualify row_number() over (partition by c.question, c.claim_id, c.variant_id order by r.verdict_order) = 1
