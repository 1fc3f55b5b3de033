-- Stated totals of Russian investment and the sum of the records of single projects by the same day.
-- Counted once, and only once:
--   one amount a project: records of a project repeat and include each other (advances of 1.0, 1.3 and 1.2 bn are one loan),
--     so the largest spent amount known by the day is used, and for plans the newest, which replaces the older ones;
--   no sums over several projects (reference.project of kind context), since their parts are counted already;
--   no prospects: nothing was signed there;
--   loans apart: an advance against crude is repaid in cargoes and is not an investment in the field;
--   no yearly budgets and no signature bonuses: the first are intentions, the second part of what was spent.
-- What no page states is missing, so every sum is a lower bound. A gap is shown for cumulative statements of Russian money.
with fact as (
    select
        f.project_id,
        f.measure,
        f.value / 1000 as amount_busd,
        f.event_on,
        f.event_end_on,
        f.flag,
        f.source_ids,
        p.region,
        coalesce(p.contract_type = 'prepayment', false) as is_loan
    from core.project_fact as f
    join reference.project as p using (project_id)
    join reference.company as c on c.company_id = p.company_id
    where f.measure in ('investment_spent', 'investment_planned')
        and f.unit = 'USD_mn'
        and p.project_kind = 'project'
        and c.is_russian
),

asked as (
    select
        statement_id as row_id,
        statement_on as on_day,
        scope,
        project_id
    from core.investment_statement
    union
    select 'spent-' || event_end_on, event_end_on, 'iraq_energy', null
    from fact
    where measure = 'investment_spent'
),

per_project as (
    select
        a.row_id,
        f.project_id,
        f.is_loan,
        max(f.amount_busd) filter (where f.measure = 'investment_spent') as spent_busd,
        arg_max(f.amount_busd, f.event_on) filter (where f.measure = 'investment_planned') as planned_busd,
        max(f.flag) filter (where f.measure = 'investment_spent') as spent_flag,
        flatten(list(f.source_ids)) as source_ids
    from asked as a
    join fact as f
        on f.event_end_on <= a.on_day
        and case a.scope
            when 'project' then f.project_id = a.project_id
            when 'kurdistan_region' then f.region = 'kurdistan_region'
            else true
        end
    group by a.row_id, f.project_id, f.is_loan
),

bottom_up as (
    select
        row_id,
        sum(spent_busd) filter (where not is_loan) as spent_busd,
        sum(spent_busd) filter (where is_loan) as lent_busd,
        sum(planned_busd) filter (where not is_loan) as planned_busd,
        list_sort(list(project_id) filter (where spent_busd is not null)) as projects_counted,
        max(spent_flag) as flag,
        list_distinct(flatten(list(source_ids))) as source_ids
    from per_project
    group by row_id
),

cited as (
    select
        'spent-' || f.event_end_on as row_id,
        e.source_count,
        e.origin_count,
        e.citations
    from fact as f
    join core.project_fact as pf using (project_id, measure, event_on, event_end_on)
    join core.project_event as e using (event_id)
    where f.measure = 'investment_spent'
    qualify row_number() over (partition by f.event_end_on order by e.event_id) = 1
),

united as (
    select
        s.statement_id as row_id,
        'statement' as row_kind,
        s.statement_date as on_date,
        s.statement_on as stated_on,
        s.speaker,
        s.party::varchar as party,
        s.scope::varchar as scope,
        s.project_id,
        s.amount_busd,
        s.bound::varchar as bound,
        s.amount_kind::varchar as amount_kind,
        s.is_yardstick,
        s.source_count,
        s.origin_count,
        s.citations,
        s.flag,
        s.source_ids
    from core.investment_statement as s
    union all
    select
        c.row_id,
        'bottom_up_sum',
        cast(a.on_day as varchar),
        a.on_day,
        null,
        null,
        a.scope,
        null,
        b.spent_busd,
        'at_least',
        'cumulative',
        false,
        c.source_count,
        c.origin_count,
        c.citations,
        greatest(b.flag, 'derived'::value_flag),
        b.source_ids
    from cited as c
    join asked as a using (row_id)
    join bottom_up as b using (row_id)
)

select
    u.row_id,
    u.row_kind,
    u.on_date,
    u.stated_on,
    u.speaker,
    u.party,
    u.scope,
    u.project_id,
    u.amount_busd,
    u.bound,
    u.amount_kind,
    u.is_yardstick,
    cast(b.spent_busd as decimal(24, 6)) as bottom_up_busd,
    cast(b.lent_busd as decimal(24, 6)) as bottom_up_lent_busd,
    cast(b.planned_busd as decimal(24, 6)) as bottom_up_planned_busd,
    case
        when u.row_kind = 'statement' and u.amount_kind = 'cumulative' and not u.is_yardstick
            then cast(u.amount_busd - b.spent_busd as decimal(24, 6))
    end as gap_busd,
    case
        when u.row_kind = 'statement' and u.amount_kind = 'cumulative' and not u.is_yardstick
            then cast(100 * b.spent_busd / u.amount_busd as decimal(24, 6))
    end as documented_pct,
    coalesce(b.projects_counted, []) as projects_counted,
    u.source_count,
    u.origin_count,
    u.citations,
    u.flag,
    list_sort(list_distinct(list_concat(u.source_ids, coalesce(b.source_ids, [])))) as source_ids
from united as u
left join bottom_up as b using (row_id)
