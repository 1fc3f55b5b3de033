-- Each piece of evidence beside the claim that it speaks to, with who published it and when. Where the page shows no date, the
-- day from which the row counts is not the day of publication, so that is empty.
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
    if(p.source_url is null or p.page_date is not null, e.known_on, null) as published_on,
    e.vintage_basis,
    e.is_interested_party,
    [coalesce(e.source_id, 'claims.registry')] as source_ids
from claims.evidence as e
join claims.claim as c using (claim_id)
join claims.rule as r on r.rule_id = e.rule_id
left join build.source as s using (source_id)
left join mart.citation as p on p.source_url = e.citation
