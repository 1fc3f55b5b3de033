-- The outcome of each reading of each part. Independence counts origins: reposts of one origin count once, and an origin with
-- both outcomes (two of its periods differ) counts on both sides. What parties say of themselves never outweighs others. Origins
-- of which no page can decide never decide alone.
with origin_outcome as (
    select
        e.question,
        e.claim_id,
        e.variant_id,
        r.part,
        r.reading,
        r.rule_id,
        r.role,
        r.min_origins,
        e.origin,
        e.outcome,
        bool_and(e.is_interested_party) as is_party,
        bool_and(e.is_weak)             as is_weak
    from claims.variant_evidence as e
    join claims.rule as r using (rule_id)
    group by all
),

-- A rule counts for a side only with as many independent origins as it requires.
counted as (
    select *
    from origin_outcome
    qualify
        count(*) over (partition by question, claim_id, variant_id, rule_id, outcome) >= min_origins
        and not bool_and(is_weak) over (partition by question, claim_id, variant_id, part, reading, role, outcome)
),

weighed as (
    select
        question,
        claim_id,
        variant_id,
        part,
        reading,
        coalesce(bool_or(outcome = 'supports' and not is_party and not is_weak) filter (role = 'deciding'), false)    as is_shown,
        coalesce(bool_or(outcome = 'supports' and (is_party or is_weak)) filter (role = 'deciding'), false)        as is_said,
        coalesce(bool_or(outcome = 'contradicts' and not is_party and not is_weak) filter (role = 'deciding'), false)
            as is_refuted,
        coalesce(bool_or(outcome = 'contradicts' and (is_party or is_weak)) filter (role = 'deciding'), false)     as is_denied,
        coalesce(bool_or(outcome = 'supports') filter (role = 'corroborating'), false)                as is_backed,
        coalesce(bool_or(outcome = 'contradicts') filter (role = 'corroborating'), false)             as is_doubted,
        count(distinct origin) filter (role = 'deciding' and outcome = 'supports')                    as supporting_origins,
        count(distinct origin) filter (role = 'deciding' and outcome = 'contradicts')                 as contradicting_origins
    from counted
    group by all
),

judged as (
    select
        v.question,
        v.claim_id,
        v.variant_id,
        r.part,
        r.reading,
        case
            when w.is_shown and w.is_refuted then 'contested'
            when w.is_shown                  then 'supported'
            when w.is_refuted                then 'contradicted'
            when w.is_said and w.is_denied   then 'contested'
            when w.is_denied                 then 'contradicted'
            when w.is_said                   then 'asserted'
            else 'silent'
        end                                    as outcome,
        coalesce(w.supporting_origins, 0)      as supporting_origins,
        coalesce(w.contradicting_origins, 0)   as contradicting_origins,
        coalesce(w.is_backed, false)           as is_backed,
        coalesce(w.is_doubted, false)          as is_doubted
    from claims.variant as v
    join claims.reading as r using (claim_id)
    left join weighed as w
        on w.question = v.question and w.claim_id = v.claim_id and w.variant_id = v.variant_id
        and w.part = r.part and w.reading = r.reading
)

select
    * exclude (is_backed, is_doubted),
    (supporting_origins > 0 and contradicting_origins > 0)
    or (outcome in ('supported', 'asserted') and is_doubted)
    or (outcome = 'contradicted' and is_backed) as is_inconsistent
from judged
