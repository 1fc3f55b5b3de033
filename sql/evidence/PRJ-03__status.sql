-- Proposition: the field is a Russian company's project.
-- Every voice that has told something of it within fresh_months; once it is lost, every voice that told of the loss, which does
-- not age.
-- Supports: held under a contract, whether at work, halted or under force majeure. Contradicts: none is held any more.
-- Silent: held by the last that was heard, but nothing was heard within fresh_months, which gives no row; see the rule on what
-- was last seen.
with project as (
    select project_id, project_name, company_id, parent_company_id, status_latest, status_latest_event_id, stake_latest_pct
    from mart.russian_project
    where key_project = 'badra' and project_kind = 'project'
),
reach as (
    select
        as_of_on() - to_months(threshold('PRJ-03', 'fresh_months')::integer) as fresh_from_on,
        bool_or(is_held(status_latest))                                     as is_any_held
    from project
),
-- What each voice has told of a project while it is held; once it is lost, who told of the loss.
told as (
    select
        p.*,
        x.fresh_from_on,
        x.is_any_held,
        e.event_id,
        e.event_date,
        e.event_on,
        e.event_end_on,
        e.description,
        e.hedge,
        r.origin           as voice,
        min(r.source_url)  as source_url,
        min(r.known_on)    as page_known_on
    from project as p
    cross join reach as x
    join core.project_event as e
        on e.event_type <> 'sanction'
        and if(is_held(p.status_latest), e.project_id = p.project_id, e.event_id = p.status_latest_event_id)
    join record.project_event as r on r.event_id = e.event_id
    where x.is_any_held = is_held(p.status_latest) and e.event_end_on <= as_of_on()
    group by all
)
select
    voice                         as origin,
    event_date                    as period,
    'record.project_event'        as source_id,
    case when is_any_held then 'supports' else 'contradicts' end as outcome,
    if(status_latest in ('exited', 'relinquished', 'cancelled'), 0, stake_latest_pct) as observed_value,
    if(observed_value is not null, 'pct', null) as observed_unit,
    source_url                    as citation,
    page_known_on                 as known_on,
    'original'                    as vintage_basis,
    voice in (company_id, coalesce(parent_company_id, company_id)) as is_interested_party,
    hedge <> 'stated'             as is_estimate,
    format('{}, {}: {} ({}).', project_name, replace(status_latest::varchar, '_', ' '), description, event_date) as detail
from told
where event_on >= fresh_from_on or not is_any_held
qualify row_number() over (
    partition by voice order by event_end_on desc, event_on desc, event_id
) = 1
