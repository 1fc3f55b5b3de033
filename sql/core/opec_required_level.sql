-- Every known level of each month, whatever page it is from, with an order of preference and nothing left out.
-- A level is stated as such, or is the reference level plus the adjustment of one decision (2017, 2019, 2020). The two must
-- be of one decision: the cuts of 2022 count from the levels of August 2022, not from the reference levels of that time.
-- Order: a level that was replaced comes last, even where its successor was not found; a decision before a projection; the
-- latest decision, since it replaces those before it (Russia's 9,949 for 2024 replaced 9,828); then the better evidence; a
-- stated level before a sum; the newest page.
with by_month as (
    select
        opec_decision_id,
        country_iso3,
        measure,
        includes_voluntary,
        value_kbd,
        evidence,
        flag,
        decision,
        decided_on,
        known_on,
        coalesce(superseded_on <= as_of_on(), false) as is_superseded,
        source_url,
        cast(unnest(generate_series(effective_from_on, effective_to_on, interval 1 month)) as date) as month
    from core.opec_decision
    where country_iso3 is not null and measure in ('required_production', 'reference_level', 'adjustment')
),

stated as (
    select
        country_iso3,
        month,
        includes_voluntary,
        opec_decision_id,
        value_kbd as required_kbd,
        evidence,
        flag,
        decision,
        decided_on,
        [opec_decision_id] as opec_decision_ids,
        known_on,
        is_superseded,
        0 as is_sum
    from by_month
    where measure = 'required_production'
),

summed as (
    select
        a.country_iso3,
        a.month,
        'no' as includes_voluntary,
        a.opec_decision_id,
        r.value_kbd + a.value_kbd as required_kbd,
        -- the weaker of the two attests the sum; evidence is ordered strongest first
        greatest(r.evidence, a.evidence) as evidence,
        'derived' as flag,
        a.decision,
        a.decided_on,
        [r.opec_decision_id, a.opec_decision_id] as opec_decision_ids,
        greatest(r.known_on, a.known_on) as known_on,
        r.is_superseded or a.is_superseded as is_superseded,
        1 as is_sum
    from by_month as a
    join by_month as r
        on r.measure = 'reference_level' and r.country_iso3 = a.country_iso3 and r.month = a.month and r.decided_on = a.decided_on
    where a.measure = 'adjustment'
    qualify row_number() over (
        partition by a.opec_decision_id, a.month
        order by r.source_url = a.source_url desc, r.evidence, r.known_on desc nulls last, r.opec_decision_id
    ) = 1
),

every as (
    select * from stated
    union all by name
    select * from summed
)

select
    country_iso3,
    month,
    includes_voluntary,
    opec_decision_id,
    required_kbd,
    evidence,
    flag,
    decision,
    decided_on,
    opec_decision_ids,
    is_superseded,
    row_number() over (
        partition by country_iso3, month, includes_voluntary
        order by
            is_superseded,
            evidence = 'projection', decided_on desc nulls last,
            evidence,
            is_sum,
            known_on desc nulls last,
            opec_decision_id
    ) as preference
from every
