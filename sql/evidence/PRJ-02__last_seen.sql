-- Proposition: the field is a Russian company's project.
-- Where nothing was heard within fresh_months: the last that was. What nobody has reported since is likely, not known, so
-- indirect.
-- Supports: held by that account. Contradicts: never; a loss is left to the rule on the status, at any age.
-- Silent: something newer was heard, or it is lost, which gives no row.
with project as (
    select project_id, project_name, company_id, parent_company_id, status_latest, status_latest_event_id, stake_latest_pct
    from mart.russian_project
    where key_project = 'west_qurna_2' and project_kind = 'project'
),
reach as (
    select
        as_of_on() - to_months(threshold('PRJ-02', 'fresh_months')::integer) as fresh_from_on,
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
),
newest as (
    select *
    from told
    where is_any_held and not exists (select 1 from told as n where n.event_on >= n.fresh_from_on)
    qualify dense_rank() over (partition by project_id order by event_end_on desc, event_on desc, event_id) = 1
)
select
    voice                         as origin,
    event_date                    as period,
    'record.project_event'        as source_id,
    'supports'                    as outcome,
    stake_latest_pct              as observed_value,
    if(stake_latest_pct is not null, 'pct', null) as observed_unit,
    source_url                    as citation,
    page_known_on                 as known_on,
    'original'                    as vintage_basis,
    voice in (company_id, coalesce(parent_company_id, company_id)) as is_interested_party,
    hedge <> 'stated'             as is_estimate,
    format(
        '{}, {} by the last that was heard: {} ({}).',
        project_name, replace(status_latest::varchar, '_', ' '), description, event_date
    )                             as detail
from newest
qualify row_number() over (partition by voice, event_date order by event_id) = 1
