-- Proposition: no Russian project in Iraq outside the three that the document names weighs more; weight is measured by money.
-- What pages state as spent or lent in Rosneft's ventures by the day asked about, against the largest amount stated as spent in a
-- project not named, lost ones included. Plans and hearsay do not count. An unknown amount is not nothing.
-- Supports: at least as much. Contradicts: less.
-- Silent: no other project's spending is known; or since the amount was stated a share was sold or a loan repaid in part, so that
-- it no longer tells what is still in.
with spent as (
    select p.key_project, p.project_id, p.project_name, f.event_id, f.fact_id, f.value as spent_musd, e.event_date, f.event_end_on
    from project_on_day() as p
    join core.project_fact as f using (project_id)
    join core.project_event as e using (event_id)
    where f.measure = 'investment_spent' and f.hedge = 'stated' and f.event_end_on <= about_on()
    qualify row_number() over (partition by p.project_id order by f.value desc, f.event_end_on desc, f.event_id) = 1
),

rival as (
    select *
    from spent
    where key_project is null
    order by spent_musd desc
    limit 1
),

shrunk as (
    select max(e.event_end_on) as shrunk_on, string_agg(e.description, '; ' order by e.event_on, e.event_id) as how
    from project_on_day() as p
    join core.project_event as e using (project_id)
    where p.key_project = 'rosneft_kurdistan' and e.event_end_on <= about_on()
        and (
            e.event_type = 'payment_issue'
            or e.event_id in (
                select b.event_id
                from (
                    select
                        k.event_id,
                        k.stake_pct
                        < lag(k.stake_pct) over (partition by k.project_id order by k.event_end_on, k.event_id) as is_less
                    from core.project_stake as k
                ) as b
                where b.is_less
            )
        )
)

select
    g.origin,
    s.event_date as period,
    g.source_id,
    case
        when r.spent_musd is null or coalesce(h.shrunk_on > s.event_end_on, false) then 'silent'
        else compared(s.spent_musd, r.spent_musd, 'at_least')
    end as outcome,
    s.spent_musd as observed_value,
    r.spent_musd as limit_value,
    if(r.spent_musd is null, null, 'at_least') as limit_side,
    'USD_mn' as observed_unit,
    g.source_url as citation,
    g.known_on,
    basis_of(g.known_basis) as vintage_basis,
    coalesce(g.party = 'russian_company', false) as is_interested_party,
    false as is_estimate,
    format(
        '{}: {} mn US dollars spent or lent by {}, says {}; ',
        s.project_name, shown(s.spent_musd), s.event_date, replace(g.origin, '_', ' ')
    )
    || coalesce(
        format('the most in a Russian project outside the three: {} mn in {}.', shown(r.spent_musd), r.project_name),
        'no amount spent in a Russian project outside the three is known.'
    )
    || if(coalesce(h.shrunk_on > s.event_end_on, false), ' Since then: ' || h.how || '.', '') as finding
from spent as s
cross join shrunk as h
left join rival as r on true
join page_of_event() as g on g.event_id = s.event_id
where s.key_project = 'rosneft_kurdistan'
