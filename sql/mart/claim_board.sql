-- The claims with both verdicts. The carrying number is the evidence of a deciding rule on the side of today's verdict,
-- with the newest period first; what changed a verdict is evidence that today's verdict has and the verdict at the brief's
-- date had not.
with verdict_at_brief as (
    select * from claims.verdict where as_of_on = brief_as_of_on()
),

verdict_now as (
    select * from claims.verdict where as_of_on = as_of_on()
),

ranked as (
    select
        e.*,
        row_number() over (
            partition by e.claim_id
            order by
                -- the side that today's verdict takes comes first; a split verdict is carried by what contradicts
                (e.outcome = case when v.verdict = 'supported' then 'supports' else 'contradicts' end) desc,
                r.role = 'deciding' desc,
                e.observed_value is not null desc,
                string_split(e.period, '/')[-1] desc,
                e.rule_id,
                e.origin
        ) as place
    from claims.evidence as e
    join claims.rule as r using (rule_id)
    join verdict_now as v on v.claim_id = e.claim_id
    where e.as_of_on = as_of_on() and e.outcome <> 'silent'
),

new_evidence as (
    select
        e.claim_id,
        e.detail,
        row_number() over (
            partition by e.claim_id
            order by
                -- only a deciding rule can turn a verdict, and only with evidence for the side it turned to
                r.role = 'deciding' desc,
                (e.outcome = case
                    when v.verdict = 'supported' or t.verdict = 'contradicted' then 'supports' else 'contradicts'
                end) desc,
                e.known_on nulls last,
                e.period,
                e.rule_id,
                e.origin
        ) as place
    from claims.evidence as e
    join claims.rule as r using (rule_id)
    join verdict_now as v on v.claim_id = e.claim_id
    left join verdict_at_brief as t on t.claim_id = e.claim_id
    where e.as_of_on = as_of_on()
      and e.outcome <> 'silent'
      and not exists (
          select 1
          from claims.evidence as o
          where o.as_of_on = brief_as_of_on()
            and o.rule_id = e.rule_id
            and o.origin = e.origin
            and o.period = e.period
            and o.outcome = e.outcome
      )
),

reviewed as (
    select
        claim_id,
        list(
            verdict || ' as of ' || as_of_on || ' (' || reviewer || ', ' || reviewed_on || ')'
            order by reviewed_on, reviewer, as_of_on
        ) as review_verdicts
    from claims.review
    group by claim_id
),

sources as (
    select claim_id, list_sort(list(distinct source_id) filter (where source_id is not null)) as source_ids
    from claims.evidence
    group by claim_id
)

select
    c.claim_id,
    c.statement,
    c.topic,
    c.scope,
    c.kind,
    t.verdict      as verdict_at_publication,
    t.certainty    as certainty_at_publication,
    coalesce(t.downgrades, []::varchar[]) as downgrades_at_publication,
    n.verdict      as verdict_today,
    n.certainty    as certainty_today,
    n.downgrades   as downgrades_today,
    (t.verdict is distinct from n.verdict) as has_turned,
    coalesce(p.review_verdicts, []::varchar[]) as review_verdicts,
    r.observed_value as carrying_value,
    r.observed_unit  as carrying_unit,
    r.period         as carrying_period,
    coalesce(r.citation, r.source_id) as carrying_source,
    r.detail         as carrying_detail,
    case when (t.verdict is distinct from n.verdict) then w.detail end as turned_by,
    n.reason         as reason_today,
    coalesce(s.source_ids, []::varchar[]) || ['claims.registry'] as source_ids
from claims.claim as c
join verdict_now as n using (claim_id)
left join verdict_at_brief as t using (claim_id)
left join ranked as r on r.claim_id = c.claim_id and r.place = 1
left join new_evidence as w on w.claim_id = c.claim_id and w.place = 1
left join reviewed as p on p.claim_id = c.claim_id
left join sources as s on s.claim_id = c.claim_id
