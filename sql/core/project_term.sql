-- Terms of the newest contract of each project: what came before its award belongs to an older one.
with fact as (
    select f.*, e.event_date
    from core.project_fact as f
    join core.project_event as e using (event_id)
),

awarded as (
    select l.project_id, max(e.event_on) as awarded_on
    from core.project_event_link as l
    join core.project_event as e using (event_id)
    where e.event_type = 'award'
    group by l.project_id
),

term as (
    select
        f.project_id,
        max_by(f.value, f.event_end_on) filter (where f.measure = 'remuneration_fee') as fee_usd_bbl,
        max_by(f.value, f.event_end_on) filter (where f.measure = 'contract_length')  as contract_length_years,
        max_by(f.value, f.event_end_on) filter (where f.measure = 'contract_end')     as contract_end_year,
        min_by(f.value, f.event_end_on) filter (where f.measure = 'plateau_target')   as plateau_first_kbd,
        max_by(f.value, f.event_end_on) filter (where f.measure = 'plateau_target')   as plateau_latest_kbd,
        max(f.flag)                                                                   as flag
    from fact as f
    left join awarded as a using (project_id)
    where
        f.measure in ('remuneration_fee', 'contract_length', 'contract_end', 'plateau_target')
        and (a.awarded_on is null or f.event_end_on >= a.awarded_on)
    group by f.project_id
),

plateau_revised as (
    select f.project_id, min_by(f.event_date, f.event_end_on) as plateau_revised_date
    from fact as f
    join term as t
        on t.project_id = f.project_id and t.plateau_latest_kbd = f.value and t.plateau_latest_kbd <> t.plateau_first_kbd
    where f.measure = 'plateau_target'
    group by f.project_id
)

select
    t.* exclude (contract_end_year),
    t.contract_end_year::bigint as contract_end_year,
    r.plateau_revised_date,
    ['record.project_event'] as source_ids
from term as t
left join plateau_revised as r using (project_id)
