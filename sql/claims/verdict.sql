-- Verdicts with their certainty. Certainty begins high and falls one step for each named reason. A reason counts if it holds for
-- all evidence of at least one part: a claim is attested no better than its weakest part. A large effect in every part raises it.
with outcome_of as (
    select o.*, p.outcome as part_outcome
    from claims.reading_outcome as o
    join claims.part_outcome as p using (question, claim_id, variant_id, part)
    where o.variant_id = 'as_found' and o.outcome <> 'silent'
),

-- The rows that carry the outcome of their reading.
carrying as (
    select
        o.question,
        o.claim_id,
        o.part,
        o.is_inconsistent,
        e.* exclude (question, claim_id),
        r.lowers,
        coalesce(e.observed_low, if(e.is_estimate, e.observed_value * 0.95, e.observed_value))  as lowest_value,
        coalesce(e.observed_high, if(e.is_estimate, e.observed_value * 1.05, e.observed_value)) as highest_value
    from outcome_of as o
    join claims.rule as r on r.claim_id = o.claim_id and r.part = o.part and r.reading = o.reading and r.role = 'deciding'
    join claims.evidence as e on e.rule_id = r.rule_id and e.question = o.question
    where
        (e.outcome = 'supports' and o.outcome in ('supported', 'asserted', 'contested'))
        or (e.outcome = 'contradicts' and o.outcome in ('contradicted', 'contested'))
),

part_reason as (
    select
        question,
        claim_id,
        part,
        [
            if(count(distinct origin) = 1 and not bool_or(is_own_act), 'single_origin', null),
            if(bool_and(list_contains(lowers, 'indirect')), 'indirect', null),
            if(bool_or(is_inconsistent), 'inconsistent', null),
            if(bool_and(vintage_basis = 'restated'), 'restated', null),
            if(bool_and(list_contains(lowers, 'basis_mismatch')), 'basis_mismatch', null),
            if(bool_and(coalesce(limit_value > lowest_value and limit_value < highest_value, false)), 'imprecise', null),
            if(bool_and(is_interested_party), 'interested_party', null)
        ]                                                                      as reasons,
        bool_or(is_large_effect(observed_value, limit_value, limit_side, outcome)) as is_large
    from carrying
    group by all
),

weight as (
    select
        question,
        claim_id,
        list_sort(list_distinct(list_filter(flatten(list(reasons)), lambda reason: reason is not null))) as lowered_by,
        bool_and(is_large) as is_large
    from part_reason
    group by all
),

origin_count as (
    select
        question,
        claim_id,
        count(distinct origin) filter (outcome = 'supports')    as supporting_origins,
        count(distinct origin) filter (outcome = 'contradicts') as contradicting_origins
    from carrying
    group by all
),

-- What was found where nothing speaks.
found_instead as (
    select e.question, e.claim_id, string_agg(distinct e.finding, ' ' order by e.finding) as findings
    from claims.evidence as e
    join claims.rule as r using (rule_id)
    where r.role = 'deciding' and e.outcome = 'silent' and e.origin <> 'none'
    group by all
),

judged as (
    select
        q.claim_id,
        q.question,
        q.known_on,
        q.about_on,
        coalesce(v.verdict, 'not_checkable') as verdict,
        coalesce(v.silent_parts, []::varchar[]) as silent_parts,
        coalesce(v.depending_parts, []::varchar[]) as depending_parts,
        c.reason_not_testable,
        c.due_on
    from claims.question as q
    join claims.claim as c using (claim_id)
    left join claims.variant_verdict as v
        on v.question = q.question and v.claim_id = q.claim_id and v.variant_id = 'as_found'
),

certain as (
    select
        j.*,
        coalesce(r.has_certainty, false) as has_certainty,
        r.meaning,
        if(
            r.has_certainty,
            coalesce(w.lowered_by, []::varchar[]) || if(w.is_large, ['large_effect'], []::varchar[]),
            []::varchar[]
        )                                as certainty_reasons,
        coalesce(len(w.lowered_by), 0) - if(w.is_large, 1, 0) as steps_down
    from judged as j
    left join reference.verdict_rule as r on r.verdict = j.verdict
    left join weight as w using (claim_id, question)
)

select
    c.claim_id,
    c.question,
    c.known_on,
    c.about_on,
    c.verdict,
    case
        when not c.has_certainty then null
        when c.steps_down <= 0 then 'high'
        when c.steps_down = 1 then 'moderate'
        else 'low'
    end                                        as certainty,
    c.certainty_reasons,
    coalesce(o.supporting_origins, 0)          as supporting_origins,
    coalesce(o.contradicting_origins, 0)       as contradicting_origins,
    c.silent_parts,
    concat_ws(
        ' ',
        case
            when c.reason_not_testable is not null then 'Not checkable: ' || c.reason_not_testable || '.'
            when c.verdict = 'not_checkable' then 'Can be checked from ' || c.due_on || ' on.'
            else c.meaning
        end,
        if(
            c.verdict in ('supported', 'asserted', 'contradicted', 'contested', 'partly_supported', 'unproven_in_part'),
            format(
                'Independent origins: {} for, {} against.',
                coalesce(o.supporting_origins, 0),
                coalesce(o.contradicting_origins, 0)
            ),
            null
        ),
        if(
            len(c.silent_parts) > 0 and c.silent_parts <> ['whole'],
            'Nothing speaks on: ' || list_aggregate(c.silent_parts, 'string_agg', ', ') || '.',
            null
        ),
        if(
            len(c.depending_parts) > 0,
            'Depends on how it is read: ' || list_aggregate(c.depending_parts, 'string_agg', ', ') || '.',
            null
        ),
        if(c.verdict = 'insufficient', coalesce('Found instead: ' || f.findings, 'No page or figure was found.'), null)
    )                                          as reason
from certain as c
left join origin_count as o using (claim_id, question)
left join found_instead as f using (claim_id, question)
