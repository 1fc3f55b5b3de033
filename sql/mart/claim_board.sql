-- The claims with their verdicts for the three questions. The carrying number is the evidence of a deciding rule on the side of
-- the newest verdict, with the newest period first; what turned a verdict is evidence that it has and the document's date lacked.
with newest as (
    select v.*
    from claims.verdict as v
    where v.question <> 'known_then'
    qualify row_number() over (partition by v.claim_id order by v.question = 'holds_now' desc) = 1
),

by_question as (
    select
        claim_id,
        any_value(verdict) filter (question = 'known_then')             as verdict_known_then,
        any_value(certainty) filter (question = 'known_then')           as certainty_known_then,
        any_value(certainty_reasons) filter (question = 'known_then')   as reasons_known_then,
        any_value(verdict) filter (question = 'in_hindsight')           as verdict_in_hindsight,
        any_value(certainty) filter (question = 'in_hindsight')         as certainty_in_hindsight,
        any_value(certainty_reasons) filter (question = 'in_hindsight') as reasons_in_hindsight,
        any_value(verdict) filter (question = 'holds_now')              as verdict_holds_now,
        any_value(certainty) filter (question = 'holds_now')            as certainty_holds_now,
        any_value(certainty_reasons) filter (question = 'holds_now')    as reasons_holds_now
    from claims.verdict
    group by claim_id
),

-- Where the world changed: a part that held in hindsight is contradicted today, or the reverse. That evidence grew old or came
-- late changes a verdict, and not the world.
flipped as (
    select distinct h.claim_id
    from claims.part_outcome as h
    join claims.part_outcome as t using (claim_id, part, variant_id)
    where
        h.question = 'in_hindsight' and t.question = 'holds_now' and variant_id = 'as_found'
        and (
            (h.outcome in ('supported', 'asserted') and t.outcome = 'contradicted')
            or (h.outcome = 'contradicted' and t.outcome in ('supported', 'asserted'))
        )
),

ranked as (
    select
        e.*,
        row_number() over (
            partition by e.claim_id
            order by
                -- a split verdict is carried by what contradicts
                (e.outcome = if(
                    n.verdict in ('supported', 'asserted', 'unproven_in_part'), 'supports', 'contradicts'
                )) desc,
                e.observed_value is not null desc,
                string_split(e.period, '/')[-1] desc,
                e.rule_id,
                e.origin
        ) as place
    from claims.evidence as e
    join claims.rule as r using (rule_id)
    join newest as n on n.claim_id = e.claim_id and n.question = e.question
    where e.outcome <> 'silent' and r.role = 'deciding' and n.verdict not in ('insufficient', 'not_checkable')
),

new_evidence as (
    select
        e.claim_id,
        e.finding,
        row_number() over (
            partition by e.claim_id
            order by
                (e.outcome = if(
                    n.verdict in ('supported', 'asserted', 'unproven_in_part') or t.verdict = 'contradicted',
                    'supports',
                    'contradicts'
                )) desc,
                e.known_on nulls last,
                e.period,
                e.rule_id,
                e.origin
        ) as place
    from claims.evidence as e
    join claims.rule as r using (rule_id)
    join newest as n on n.claim_id = e.claim_id and n.question = e.question
    join claims.verdict as t on t.claim_id = e.claim_id and t.question = 'known_then'
    where e.outcome <> 'silent'
      -- only a deciding rule can turn a verdict
      and r.role = 'deciding'
      and not exists (
          select 1
          from claims.evidence as o
          where o.question = 'known_then'
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
            verdict || ' on ' || question || ' as of ' || as_of_on || ' (' || reviewer || ', ' || reviewed_on || ')'
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
    c.document_id,
    c.statement,
    c.topic,
    c.scope,
    c.kind,
    c.about_kind,
    q.verdict_known_then,
    q.certainty_known_then,
    q.reasons_known_then,
    q.verdict_in_hindsight,
    q.certainty_in_hindsight,
    q.reasons_in_hindsight,
    q.verdict_holds_now,
    q.certainty_holds_now,
    coalesce(q.reasons_holds_now, []::varchar[])                               as reasons_holds_now,
    q.verdict_in_hindsight = 'contradicted'                                    as is_wrong_in_hindsight,
    c.claim_id in (select f.claim_id from flipped as f)                        as has_changed,
    coalesce(s.is_on_one_origin, false)                                        as is_on_one_origin,
    coalesce(s.decisive_origins, []::varchar[])                                as decisive_origins,
    s.breaking_distance,
    s.breaking_unit,
    coalesce(p.review_verdicts, []::varchar[])                                 as review_verdicts,
    n.question                                                                 as carrying_question,
    r.observed_value                                                           as carrying_value,
    r.limit_value                                                              as carrying_limit,
    r.observed_unit                                                            as carrying_unit,
    r.period                                                                   as carrying_period,
    coalesce(r.citation, r.source_id)                                          as carrying_source,
    r.finding                                                                  as carrying_finding,
    case when n.verdict <> q.verdict_known_then then w.finding end             as turned_by,
    n.reason,
    coalesce(o.source_ids, []::varchar[]) || ['claims.registry']               as source_ids
from claims.claim as c
join by_question as q using (claim_id)
join newest as n using (claim_id)
left join claims.sensitivity as s on s.claim_id = c.claim_id and s.question = n.question
left join ranked as r on r.claim_id = c.claim_id and r.place = 1
left join new_evidence as w on w.claim_id = c.claim_id and w.place = 1
left join reviewed as p on p.claim_id = c.claim_id
left join sources as o on o.claim_id = c.claim_id
