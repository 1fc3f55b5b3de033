-- Proposition: Rosneft's ventures in the Kurdistan Region are among the project_rank most important Russian projects in Iraq.
-- Importance is measured by money. What Rosneft is known to have invested or lent is compared with the larger of money spent and
-- money planned for each other project that is held, so the rank is the worst that the records allow.
-- Supports: that rank is project_rank or better. Contradicts: it is worse, even by what the others have spent alone.
-- Silent: no amount that Rosneft invested is known, or the rank depends on plans.
with held as (
    select *, coalesce(key_project = 'rosneft_kurdistan', false) as is_rosneft
    from mart.russian_project
    where project_kind = 'project' and is_held(status_latest)
),

rosneft as (
    select sum(invested_musd) as invested_musd, max(invested_date) as invested_date
    from held
    where is_rosneft
    having sum(invested_musd) is not null
),

ranked as (
    select
        r.*,
        1 + count(*) filter (
            where greatest(coalesce(h.invested_musd, 0), coalesce(h.investment_planned_musd, 0)) > r.invested_musd
        ) as worst_rank,
        1 + count(*) filter (where h.invested_musd > r.invested_musd) as rank_by_spending
    from rosneft as r
    left join held as h on not h.is_rosneft
    group by all
),

page as (
    select min_by(r.source_url, coalesce(r.known_on, date '9999-12-31')) as citation, min(r.known_on) as known_on
    from record.project_event as r
    join held as h using (project_id)
    where h.is_rosneft and r.measure = 'investment_spent' and r.value = h.invested_musd
)

select
    'rosneft' as origin,
    r.invested_date as period,
    'record.project_event' as source_id,
    case
        when r.worst_rank <= threshold('PRJ-04', 'project_rank') then 'supports'
        when r.rank_by_spending > threshold('PRJ-04', 'project_rank') then 'contradicts'
        else 'silent'
    end as outcome,
    r.invested_musd as observed_value,
    'USD_mn' as observed_unit,
    p.citation,
    p.known_on,
    true as is_interested_party,
    false as is_estimate,
    format(
        'Rosneft lent or spent {} mn dollars by {}; rank {} among the projects held, at worst.',
        shown(r.invested_musd), r.invested_date, r.worst_rank
    ) as finding
from ranked as r
cross join page as p
