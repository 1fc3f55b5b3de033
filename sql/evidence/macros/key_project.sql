-- The key projects of the brief: status, tracker and rank by output.

-- What each origin reports of a key project while it is held; once it is lost, what is reported of the loss.
create or replace temp macro key_project_statements(wanted_project, judged_claim) as table
with project as (
    select project_id, project_name, company_id, parent_company_id, status_latest, status_latest_event_id, stake_latest_pct
    from mart.russian_project
    where key_project = wanted_project and project_kind = 'project'
),

held as (
    select bool_or(is_held(status_latest)) as is_any_held
    from project
),

statement as (
    select
        p.*,
        h.is_any_held,
        e.event_id,
        e.event_date,
        e.event_on,
        e.event_end_on,
        e.description,
        e.hedge,
        r.origin,
        min(r.source_url) as citation,
        min(r.known_on)   as known_on
    from project as p
    cross join held as h
    join core.project_event as e
        on e.event_type <> 'sanction'
        and if(is_held(p.status_latest), e.project_id = p.project_id, e.event_id = p.status_latest_event_id)
    join record.project_event as r on r.event_id = e.event_id
    where h.is_any_held = is_held(p.status_latest) and e.event_end_on <= about_on()
    group by all
)

select
    *,
    event_date                                                      as period,
    'record.project_event'                                          as source_id,
    origin in (company_id, coalesce(parent_company_id, company_id)) as is_interested_party,
    hedge <> 'stated'                                               as is_estimate,
    event_on >= months_ago(threshold(judged_claim, 'fresh_months')) as is_fresh,
    is_ended(status_latest)                                         as is_contract_over,
    replace(status_latest::varchar, '_', ' ')                       as status_shown
from statement;

-- Whether a key project is still held, by every origin that reported on it within fresh_months; once it is lost, by every origin
-- that reported the loss.
create or replace temp macro key_project_status(wanted_project, judged_claim) as table
select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    if(is_any_held, 'supports', 'contradicts') as outcome,
    if(is_contract_over, 0, stake_latest_pct) as observed_value,
    if(observed_value is not null, 'pct', null) as observed_unit,
    format('{}, {}: {} ({}).', project_name, status_shown, description, event_date) as finding
from key_project_statements(wanted_project, judged_claim)
where is_fresh or not is_any_held
qualify row_number() over (partition by origin order by event_end_on desc, event_on desc, event_id) = 1;

-- The last report on a key project, where nothing was reported within fresh_months.
create or replace temp macro key_project_last_seen(wanted_project, judged_claim) as table
with statement as (
    from key_project_statements(wanted_project, judged_claim)
),

newest as (
    select *
    from statement
    where is_any_held and not exists (select 1 from statement as s where s.is_fresh)
    qualify dense_rank() over (partition by project_id order by event_end_on desc, event_on desc, event_id) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    'supports'                                    as outcome,
    stake_latest_pct                              as observed_value,
    if(stake_latest_pct is not null, 'pct', null) as observed_unit,
    format('{}, {} by the last report: {} ({}).', project_name, status_shown, description, event_date) as finding
from newest
qualify row_number() over (partition by origin, period order by event_id) = 1;

-- Operator of a key project's field in the newest release of the field tracker, if not older than fresh_months.
create or replace temp macro key_project_tracker(wanted_project, judged_claim) as table
select
    'global_energy_monitor'                    as origin,
    t.vintage_on::varchar                      as period,
    t.source_ids[1]                            as source_id,
    case
        when t.vintage_on < months_ago(threshold(judged_claim, 'fresh_months')) then 'silent'
        when t.operator_company_id = p.company_id then 'supports'
        when t.operator_company_id is not null then 'contradicts'
        else 'silent'
    end                                        as outcome,
    snapshot_id(t.source_ids[1], t.vintage_on) as citation,
    if(t.vintage_basis = 'original', t.vintage_on, null) as known_on,
    t.vintage_basis,
    is_estimated(t.flag)                       as is_estimate,
    format(
        'Release {} of the tracker has {} as operator of {}.',
        t.vintage_on, coalesce(c.company_name, 'nobody'), p.asset_name
    )                                          as finding
from mart.russian_project as p
join core.tracked_field as t using (asset_id)
left join core.company as c on c.company_id = t.operator_company_id
where p.key_project = wanted_project and p.project_kind = 'project';

-- The rank of a key project by newest known output among the Russian projects that are held.
create or replace temp macro key_project_output_rank(wanted_project, judged_claim) as table
with held as (
    select *, rank() over (order by output_latest_kbd desc) as output_rank, count(*) over () as ranked
    from mart.russian_project
    where project_kind = 'project' and is_held(status_latest) and output_latest_kbd is not null
),

figure as (
    select
        h.*,
        o.origins[1]    as origin,
        o.citations[1]  as citation,
        o.source_ids[1] as source_id,
        o.flag          as output_flag,
        o.vintage_basis as output_basis,
        coalesce(
            (select min(r.known_on) from record.field_output as r where r.output_id = o.output_id),
            (
                select v.vintage_on from build.vintage_in_force as v
                where v.source_id = o.source_ids[1] and v.vintage_basis = 'original'
            )
        )               as known_on
    from held as h
    join core.field_output as o
        on o.asset_id = h.asset_id and o.output_kbd = h.output_latest_kbd and o.metric = 'crude'
        and h.output_latest_period = period_label(o.period_from, o.period_to)
    where h.key_project = wanted_project
    order by o.origin_count desc, o.output_id
    limit 1
)

select
    origin,
    output_latest_period      as period,
    source_id,
    if(output_rank <= threshold(judged_claim, 'project_rank'), 'supports', 'contradicts') as outcome,
    output_latest_kbd         as observed_value,
    'kb/d'                    as observed_unit,
    citation,
    known_on,
    output_basis              as vintage_basis,
    origin in (company_id, coalesce(parent_company_id, company_id)) as is_interested_party,
    is_estimated(output_flag) as is_estimate,
    format(
        '{} gave {} kb/d ({}), rank {} of {} Russian-held fields with a figure.',
        project_name, shown(output_latest_kbd), output_latest_period, output_rank, ranked
    )                         as finding
from figure;
