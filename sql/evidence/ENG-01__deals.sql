-- Proposition: Iraq overcomes its differences on energy, read as reaching agreements: of the matters on which Baghdad and Erbil
-- acted in the window, more were settled than broken. The share rests on all pages; one row per origin on the side that prevails.
-- Supports: more than half were settled. Contradicts: half or fewer. Silent: fewer matters are known than show a trend.
with act as (
    select *
    from policy_pages()
    where can_decide
        and subject in ('kurdish_oil_exports', 'kurdish_oil_rights', 'kurdish_budget')
        and party in ('iraqi_state', 'kurdistan_region')
        and stance <> 'neutral'
        and not is_planned
        and event_on > months_ago(threshold('ENG-01', 'window_months'))
        and event_on <= about_on()
),

summed as (
    select
        count(distinct matter_id) filter (stance = 'supports') as settled,
        count(distinct matter_id) filter (stance = 'opposes')  as broken,
        count(distinct matter_id)                              as matters,
        100 * settled / (settled + broken)                     as settled_pct
    from act
    having count(*) > 0
)

select
    a.origin, a.period, a.source_id, a.citation, a.known_on, a.vintage_basis, a.is_estimate,
    if(
        s.matters < threshold('ENG-01', 'matters_at_issue'),
        'silent',
        compared(s.settled_pct, threshold('ENG-01', 'settled_pct'), 'more_than')
    ) as outcome,
    s.settled_pct as observed_value,
    threshold('ENG-01', 'settled_pct') as limit_value,
    'more_than' as limit_side,
    'pct' as observed_unit,
    format(
        'Matters on which Baghdad and Erbil acted in the {} months to {}: {} settled, {} broken; one of the pages: {}.',
        shown(threshold('ENG-01', 'window_months')), about_on(), s.settled, s.broken, a.finding
    ) as finding
from act as a
cross join summed as s
where a.stance = if(s.settled_pct > threshold('ENG-01', 'settled_pct'), 'supports', 'opposes')
qualify row_number() over (partition by a.origin order by a.event_on desc, a.known_on, a.citation) = 1
