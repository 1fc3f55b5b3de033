-- What each voice has told of a key project of the brief while it is held; once it is lost, who told of the loss.
create or replace temp macro key_project_told(wanted_project, judged_claim) as table
with project as (
    select project_id, project_name, company_id, parent_company_id, status_latest, status_latest_event_id, stake_latest_pct
    from mart.russian_project
    where key_project = wanted_project and project_kind = 'project'
),
reach as (
    select
        as_of_on() - to_months(threshold(judged_claim, 'fresh_months')::integer) as fresh_from_on,
        bool_or(is_held(status_latest))                                     as is_any_held
    from project
),
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
from told;

-- Whether a key project of the brief is still held, by every voice that told something of it within fresh_months of the claim;
-- once it is lost, by every voice that told of the loss.
create or replace temp macro key_project_status(wanted_project, judged_claim) as table
with told as (
    from key_project_told(wanted_project, judged_claim)
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
) = 1;

-- What was last heard of a key project of the brief, where nothing was heard of it within fresh_months of the claim.
create or replace temp macro key_project_last_seen(wanted_project, judged_claim) as table
with told as (
    from key_project_told(wanted_project, judged_claim)
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
qualify row_number() over (partition by voice, event_date order by event_id) = 1;

-- The place of a key project of the brief by newest known output among the Russian projects that are held.
create or replace temp macro key_project_output_rank(wanted_project, judged_claim) as table
with held as (
    select *, rank() over (order by output_latest_kbd desc) as place, count(*) over () as ranked
    from mart.russian_project
    where project_kind = 'project' and is_held(status_latest) and output_latest_kbd is not null
),
figure as (
    select
        h.*,
        o.origins[1]    as voice,
        o.citations[1]  as source_url,
        o.source_ids[1] as output_source_id,
        o.flag          as output_flag,
        o.vintage_basis as output_basis,
        coalesce(
            (select min(r.known_on) from record.field_output as r where r.output_id = o.output_id),
            (select v.vintage_on from registry.vintage_in_force as v where v.source_id = o.source_ids[1] and v.vintage_basis = 'original')
        )               as known_on
    from held as h
    join core.field_output as o
        on o.asset_id = h.asset_id and o.output_kbd = h.output_latest_kbd and o.metric = 'crude'
        and h.output_latest_period = if(o.period_from = o.period_to, o.period_from, o.period_from || '/' || o.period_to)
    where h.key_project = wanted_project
    order by o.origin_count desc, o.output_id
    limit 1
)
select
    voice                as origin,
    output_latest_period as period,
    output_source_id     as source_id,
    case when place <= threshold(judged_claim, 'project_rank') then 'supports' else 'contradicts' end as outcome,
    output_latest_kbd    as observed_value,
    'kb/d'               as observed_unit,
    source_url           as citation,
    known_on,
    output_basis         as vintage_basis,
    voice in (company_id, coalesce(parent_company_id, company_id)) as is_interested_party,
    output_flag >= 'estimated'::value_flag as is_estimate,
    format(
        '{} gave {} kb/d ({}), place {} of {} Russian-held fields with a figure.',
        project_name, shown(output_latest_kbd), output_latest_period, place, ranked
    )                    as detail
from figure;
