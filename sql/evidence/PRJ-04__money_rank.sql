-- Proposition: Rosneft's ventures in the Kurdistan Region are among the project_rank Russian projects that matter most in Iraq.
-- Weight goes by money. What Rosneft is known to have put in or lent is held against the larger of money spent and money planned
-- for each other project that is held, so the place is the worst that the records allow.
-- Supports: that place is among the first. Contradicts: it is not, even by what the others have spent alone.
-- Silent: no amount that Rosneft put in is known, or the order hangs on plans.
with held as (
    select *, coalesce(key_project = 'rosneft_kurdistan', false) as is_theirs
    from mart.russian_project
    where project_kind = 'project' and is_held(status_latest)
),
theirs as (
    select sum(invested_musd) as invested_musd, max(invested_date) as invested_date, max(flag) as flag
    from held
    where is_theirs
    having sum(invested_musd) is not null
),
place as (
    select
        t.*,
        1 + count(*) filter (
            where greatest(coalesce(h.invested_musd, 0), coalesce(h.investment_planned_musd, 0)) > t.invested_musd
        ) as worst,
        1 + count(*) filter (where h.invested_musd > t.invested_musd) as by_spending
    from theirs as t
    left join held as h on not h.is_theirs
    group by all
)
select
    'rosneft'              as origin,
    invested_date          as period,
    'record.project_event' as source_id,
    case
        when worst <= threshold('PRJ-04', 'project_rank') then 'supports'
        when by_spending > threshold('PRJ-04', 'project_rank') then 'contradicts'
        else 'silent'
    end                    as outcome,
    invested_musd          as observed_value,
    'USD_mn'               as observed_unit,
    p.source_url           as citation,
    p.known_on,
    'original'             as vintage_basis,
    true                   as is_interested_party,
    false                  as is_estimate,
    format(
        'Rosneft lent or spent {} mn dollars by {}; place {} of the projects held, at worst.',
        shown(invested_musd), invested_date, worst
    )                      as detail
from place
left join (
    select min_by(r.source_url, coalesce(r.known_on, date '9999-12-31')) as source_url, min(r.known_on) as known_on
    from record.project_event as r
    join held as h using (project_id)
    where h.is_theirs and r.measure = 'investment_spent' and r.value = h.invested_musd
) as p on true
