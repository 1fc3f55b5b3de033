-- Proposition: how to agree on energy policy is a leading matter of politics at home. Only something weaker can be tested: that
-- Baghdad and Erbil acted on it again and again. One row per origin that tells of such acts since the first day that still
-- speaks.
-- Supports: they acted on at least matters_at_issue different matters. Contradicts: on fewer. Silent: no act is known.
with act as (
    select *
    from policy_pages()
    where can_decide
        and subject in ('kurdish_oil_exports', 'kurdish_oil_rights', 'kurdish_budget')
        and party in ('iraqi_state', 'kurdistan_region')
        and not is_planned
        and event_on between confirmed_from('ENG-01') and about_on()
),

counted as (
    select count(distinct matter_id) as matters from act
)

select
    a.origin, a.period, a.source_id, a.citation, a.known_on, a.vintage_basis, a.is_estimate,
    compared(c.matters, threshold('ENG-01', 'matters_at_issue'), 'at_least') as outcome,
    c.matters as observed_value,
    threshold('ENG-01', 'matters_at_issue') as limit_value,
    'at_least' as limit_side,
    'count' as observed_unit,
    format(
        'Matters of oil, gas and budget on which Baghdad and Erbil acted from {} to {}: {}; one of the pages: {}.',
        confirmed_from('ENG-01')::date, about_on(), c.matters, a.finding
    ) as finding
from act as a
cross join counted as c
qualify row_number() over (partition by a.origin order by a.event_on desc, a.known_on, a.citation) = 1
