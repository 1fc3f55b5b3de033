-- Detects: a registered condition that, come true, leaves the newest verdict of its claim as it is.
-- Matters because readers watch for what would_change names: a condition that changes nothing misleads them. Only a warning:
-- a condition that has come true leaves the verdict as it then is. A test holds the repository's own data to none.
-- severity: warning
select v.claim_id, v.question, c.words, found.verdict
from claims.variant as v
join claims.condition as c on c.claim_id = v.claim_id and c.place = v.period::bigint
join claims.variant_verdict as turned
    on turned.question = v.question and turned.claim_id = v.claim_id and turned.variant_id = v.variant_id
join claims.variant_verdict as found
    on found.question = v.question and found.claim_id = v.claim_id and found.variant_id = 'as_found'
where
    v.variant_kind = 'condition'
    and turned.verdict = found.verdict
    and v.question = (
        select q.question
        from claims.question as q
        where q.claim_id = v.claim_id and q.is_asked
        order by q.question = 'holds_now' desc, q.question = 'in_hindsight' desc
        limit 1
    )
