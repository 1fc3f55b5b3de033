-- Each piece of evidence beside the claim that it speaks to, with who published it.
select
    e.question,
    e.claim_id,
    e.rule_id,
    e.origin,
    e.period,
    c.statement,
    r.part,
    r.reading,
    r.role,
    e.outcome,
    e.observed_value,
    e.limit_value,
    e.limit_side,
    e.observed_unit,
    e.finding,
    e.citation,
    s.publisher,
    e.known_on,
    e.vintage_basis,
    e.is_interested_party,
    [coalesce(e.source_id, 'claims.registry')] as source_ids
from claims.evidence as e
join claims.claim as c using (claim_id)
join claims.rule as r on r.rule_id = e.rule_id
left join build.source as s using (source_id)
