-- Each piece of evidence with its claim and its publisher.
select
    e.as_of_on,
    e.claim_id,
    e.rule_id,
    e.origin,
    e.period,
    c.statement,
    r.part,
    r.role,
    e.outcome,
    e.observed_value,
    e.observed_unit,
    e.detail,
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
