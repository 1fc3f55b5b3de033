-- Verdicts from evidence, for each claim and each date, in six steps that a reader can follow from top to bottom.
-- Independence counts origins: reposts of one origin count once. Silent rows change nothing.
with
-- 1. The outcomes of each origin within one rule. An origin with both outcomes (two of its periods differ) counts on both sides.
origin_outcome as (
    select distinct e.as_of_on, e.claim_id, r.part, r.role, e.rule_id, r.min_origins, r.lowers, e.origin, e.outcome
    from claims.evidence as e
    join claims.rule as r using (rule_id)
    where e.outcome <> 'silent'
),

-- 2. A rule counts for a side only with as many independent origins as it requires.
rule_side as (
    select as_of_on, claim_id, part, role, rule_id, lowers, outcome, count(distinct origin) as origins
    from origin_outcome
    group by all
    having count(distinct origin) >= max(min_origins)
),

-- 3. A part of the claim: the outcome of its deciding rules, and whether a corroborating rule disagrees with them.
part as (
    select
        as_of_on,
        claim_id,
        part,
        bool_or(outcome = 'supports') filter (where role = 'deciding')    as is_supported,
        bool_or(outcome = 'contradicts') filter (where role = 'deciding') as is_contradicted,
        bool_or(outcome = 'supports') filter (where role = 'corroborating')    as has_corroborating_support,
        bool_or(outcome = 'contradicts') filter (where role = 'corroborating') as has_corroborating_contradiction
    from rule_side
    group by all
),

-- 4. The claim: its parts combined. A part without an outcome of a deciding rule is left out.
direction as (
    select
        as_of_on,
        claim_id,
        bool_or(is_supported and is_contradicted)        as has_contested_part,
        bool_or(is_supported and not coalesce(is_contradicted, false)) as has_supported_part,
        bool_or(is_contradicted and not coalesce(is_supported, false)) as has_contradicted_part,
        bool_or(
            (is_supported and is_contradicted)
            or (is_supported and has_corroborating_contradiction)
            or (is_contradicted and has_corroborating_support)
        ) as is_inconsistent
    from part
    where is_supported or is_contradicted
    group by all
),

claim_date as (
    select c.claim_id, d.as_of_on, c.is_testable, c.reason_not_testable, c.due_on
    from claims.claim as c
    cross join (select distinct as_of_on from claims.evidence) as d
),

judged as (
    select
        c.claim_id,
        c.as_of_on,
        c.reason_not_testable,
        c.due_on,
        coalesce(d.is_inconsistent, false) as is_inconsistent,
        case
            when not c.is_testable                                      then 'not_checkable'
            when c.due_on > c.as_of_on                                  then 'not_checkable'
            when d.claim_id is null                                     then 'insufficient'
            when has_supported_part and has_contradicted_part           then 'partly_supported'
            when has_supported_part and has_contested_part              then 'partly_supported'
            when has_contested_part                                     then 'contested'
            when has_contradicted_part                                  then 'contradicted'
            else 'supported'
        end as verdict
    from claim_date as c
    left join direction as d using (claim_id, as_of_on)
),

-- 5. The rows that carry the direction, for certainty: those of deciding rules that speak.
carrying as (
    select e.*, r.lowers, r.part
    from claims.evidence as e
    join claims.rule as r using (rule_id)
    join rule_side as s on s.rule_id = e.rule_id and s.as_of_on = e.as_of_on and s.outcome = e.outcome
    where r.role = 'deciding'
),

weight as (
    select
        as_of_on,
        claim_id,
        count(distinct origin) filter (where outcome = 'supports')    as supporting_origins,
        count(distinct origin) filter (where outcome = 'contradicts') as contradicting_origins,
        bool_and(is_interested_party)                                 as is_interested,
        bool_and(is_estimate)                                         as is_estimated,
        bool_or(vintage_basis = 'restated')                           as is_restated,
        flatten(list(lowers))                                         as named
    from carrying
    group by all
),

-- The part with the fewest origins: a claim is attested no better than the weakest part for which there is evidence.
weakest_part as (
    select as_of_on, claim_id, min(origins) as origins
    from (select as_of_on, claim_id, part, count(distinct origin) as origins from carrying group by all) as by_part
    group by all
),

silent_part as (
    select d.as_of_on, r.claim_id, string_agg(distinct r.part, ', ' order by r.part) as parts
    from claims.rule as r
    cross join (select distinct as_of_on from claims.evidence) as d
    where
        r.role = 'deciding'
        and not exists (
            select 1 from carrying as c
            where c.claim_id = r.claim_id and c.part = r.part and c.as_of_on = d.as_of_on
        )
    group by all
),

-- 6. Certainty begins high and falls one step for each named reason.
reasons as (
    select
        j.claim_id,
        j.as_of_on,
        list_sort(list_distinct(list_filter(
            coalesce(w.named, []::varchar[]) || [
                case when p.origins = 1 then 'single_origin' end,
                case when j.is_inconsistent then 'inconsistent' end,
                case when w.is_estimated then 'imprecise' end,
                case when w.is_interested then 'interested_party' end,
                case when w.is_restated then 'restated_vintage' end
            ],
            lambda reason: reason is not null
        ))) as downgrades
    from judged as j
    left join weight as w using (claim_id, as_of_on)
    left join weakest_part as p using (claim_id, as_of_on)
    where j.verdict not in ('not_checkable', 'insufficient')
)

select
    j.claim_id,
    j.as_of_on,
    j.verdict,
    case
        when r.claim_id is null      then null
        when len(r.downgrades) = 0   then 'high'
        when len(r.downgrades) = 1   then 'moderate'
        else 'low'
    end as certainty,
    coalesce(r.downgrades, []::varchar[])         as downgrades,
    coalesce(w.supporting_origins, 0)             as supporting_origins,
    coalesce(w.contradicting_origins, 0)          as contradicting_origins,
    case
        when j.reason_not_testable is not null then 'Not testable: ' || j.reason_not_testable
        when j.verdict = 'not_checkable' then 'Can be checked from ' || j.due_on::varchar || ' on.'
        when j.verdict = 'insufficient' then 'No rule found enough independent evidence on this date.'
        when
            j.verdict = 'supported'
            then 'Every part on which evidence speaks is supported; independent origins: ' || w.supporting_origins || '.'
        when
            j.verdict = 'contradicted'
            then 'Every part on which evidence speaks is contradicted; independent origins: ' || w.contradicting_origins || '.'
        when
            j.verdict = 'contested'
            then
                'The same part is supported and contradicted; independent origins: '
                || w.supporting_origins
                || ' for, '
                || w.contradicting_origins
                || ' against.'
        else
            'Some parts are supported and others are not; independent origins: '
            || w.supporting_origins
            || ' for, '
            || w.contradicting_origins
            || ' against.'
    end
    || case when r.claim_id is not null and q.parts is not null then ' Nothing speaks on: ' || q.parts || '.' else '' end
        as reason
from judged as j
left join reasons as r using (claim_id, as_of_on)
left join weight as w using (claim_id, as_of_on)
left join silent_part as q using (claim_id, as_of_on)
