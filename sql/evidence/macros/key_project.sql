-- The three projects that the document names: whether they are held, and whether no other Russian project weighs more.

-- Whether a named project is held, by the report of every origin that lies nearest to the day; once it is lost, by every origin
-- that reports the loss. A report of a later day, up to that of a loss, shows that the project was held before: it counts where
-- no fresh one precedes the day.
create or replace temp macro key_project_status(wanted_project, judged_claim) as table
with project as (
    select
        p.*,
        (
            select min(s.from_on)
            from core.project_status_period as s
            where s.project_id = p.project_id and s.from_on > about_on() and is_lost(s.project_status)
        ) as lost_on
    from project_on_day() as p
    where p.key_project = wanted_project
),

held as (
    select bool_or(is_held(status)) as is_any_held
    from project
),

page as (
    select
        p.project_name,
        p.company_id,
        p.parent_company_id,
        p.status_shown,
        h.is_any_held,
        e.event_date,
        e.event_end_on,
        e.description,
        f.*,
        e.event_end_on > about_on() as is_later
    from project as p
    cross join held as h
    join core.project_event as e
        on if(h.is_any_held, e.project_id = p.project_id and is_held(p.status), e.event_id = p.status_event_id)
    join core.fact as f on f.fact_kind = 'project_event' and f.fact_id = e.event_id
    where e.event_type <> 'sanction'
        and (
            e.event_end_on <= about_on()
            or h.is_any_held and e.event_on > about_on() and e.event_on <= coalesce(p.lost_on, e.event_on)
        )
),

nearest as (
    select *
    from page
    qualify row_number() over (
        partition by origin
        order by
            can_decide desc,
            event_end_on between confirmed_from(judged_claim) and about_on() desc,
            is_later desc,
            abs(event_end_on - about_on()),
            fact_id,
            known_on nulls last,
            source_url
    ) = 1
)

select
    origin,
    if(is_later, about_on()::varchar, event_date) as period,
    source_id,
    case
        when not can_decide then 'silent'
        when not is_any_held then 'contradicts'
        when event_end_on >= confirmed_from(judged_claim) then 'supports'
        else 'silent'
    end                               as outcome,
    source_url                        as citation,
    known_on,
    if(is_later, 'restated', basis_of(known_basis)) as vintage_basis,
    coalesce(party = 'russian_company', false) as is_interested_party,
    coalesce(hedge <> 'stated', false) as is_estimate,
    format('{} on {}: {} ({}), by {}.', project_name, event_date, description, status_shown, replace(origin, '_', ' '))
    || case
        when is_later then format(' So it was still held on {}.', about_on())
        when is_any_held and event_end_on < confirmed_from(judged_claim) then format(' Too old to speak of {}.', about_on())
        else ''
    end                               as finding
from nearest
where not is_any_held or event_end_on >= confirmed_from(judged_claim)
    or event_end_on = (select max(n.event_end_on) from nearest as n);

-- Operator of a named project's field in the tracker's release in force. A release later than the day asked about can only
-- support: who still runs a field has not lost it, but who runs it later may have come later. A reported loss since the release
-- overtakes it.
create or replace temp macro key_project_tracker(wanted_project, judged_claim) as table
select
    'global_energy_monitor'                    as origin,
    least(t.vintage_on, about_on())::varchar   as period,
    t.source_ids[1]                            as source_id,
    case
        when t.vintage_on < confirmed_from(judged_claim) or t.operator_company_id is null then 'silent'
        when is_lost(p.status) and p.status_on > t.vintage_on then 'silent'
        when t.operator_company_id = p.company_id then 'supports'
        when t.vintage_on <= about_on() then 'contradicts'
        else 'silent'
    end                                        as outcome,
    snapshot_id(t.source_ids[1], t.vintage_on) as citation,
    if(t.vintage_basis = 'original', t.vintage_on, null) as known_on,
    if(t.vintage_on > about_on(), 'restated', t.vintage_basis) as vintage_basis,
    is_estimated(t.flag)                       as is_estimate,
    format(
        'Global Energy Monitor''s release of {} names {} as operator of {}.',
        t.vintage_on, coalesce(c.company_name, 'nobody'), p.asset_name
    )                                          as finding
from project_on_day() as p
join core.tracked_field as t using (asset_id)
left join core.company as c on c.company_id = t.operator_company_id
where p.key_project = wanted_project;

-- A named project's crude output against that of the largest Russian project that is not named, lost ones included. If the
-- rival's figure is stale, the named project must give old_figure_factor times as much, and less decides nothing.
create or replace temp macro key_project_output(wanted_project, judged_claim) as table
with figure as (
    select p.key_project, p.project_name, p.status, o.*
    from project_on_day() as p
    join project_output_on_day() as o using (project_id)
),

rival as (
    select *, period_end < confirmed_from(judged_claim) as is_old
    from figure
    where key_project is null
    order by output_kbd desc
    limit 1
),

paired as (
    select
        f.*,
        r.project_name  as rival_name,
        r.output_kbd    as rival_kbd,
        r.period        as rival_period,
        r.is_old,
        r.output_kbd * if(r.is_old, threshold(judged_claim, 'old_figure_factor'), 1) as limit_kbd
    from figure as f
    left join rival as r on true
    where f.key_project = wanted_project
)

select
    g.origin,
    p.period,
    g.source_id,
    case
        when is_lost(p.status) or p.period_end < confirmed_from(judged_claim) then 'silent'
        when p.rival_kbd is null or not g.can_decide then 'silent'
        when p.output_kbd < p.limit_kbd and p.is_old then 'silent'
        else compared(p.output_kbd, p.limit_kbd, 'at_least')
    end                       as outcome,
    p.output_kbd              as observed_value,
    p.limit_kbd               as limit_value,
    if(p.limit_kbd is null, null, 'at_least') as limit_side,
    'kb/d'                    as observed_unit,
    g.source_url              as citation,
    g.known_on,
    p.vintage_basis,
    coalesce(g.origin in (select c.company_id from core.company as c where c.country_iso3 = 'RUS'), false)
                              as is_interested_party,
    coalesce(is_estimated(p.flag), false) as is_estimate,
    format(
        '{} gave {} kb/d of crude in {} (field in full, by {}); the largest Russian project outside the three, {}.',
        p.project_name, shown(p.output_kbd), p.period, replace(g.origin, '_', ' '),
        coalesce(
            format(
                '{}, gave {} kb/d in {}{}', p.rival_name, shown(p.rival_kbd), p.rival_period,
                if(p.is_old, ', a figure too old to rank by unless doubled', '')
            ),
            'has no figure'
        )
    )
    || if(is_lost(p.status), ' It is a Russian project no longer.', '') as finding
from paired as p
join page_of_output() as g using (output_id);

-- The plateau that a named project's contract promises against the largest of a Russian project that is not named.
create or replace temp macro key_project_plateau(wanted_project) as table
with plateau as (
    select p.key_project, p.project_name, p.status, t.*
    from project_on_day() as p
    join project_plateau_on_day() as t using (project_id)
),

rival as (
    select *
    from plateau
    where key_project is null and is_held(status)
    order by plateau_kbd desc
    limit 1
)

select
    g.origin,
    p.event_date      as period,
    g.source_id,
    case
        when is_lost(p.status) or r.plateau_kbd is null then 'silent'
        else compared(p.plateau_kbd, r.plateau_kbd, 'at_least')
    end               as outcome,
    p.plateau_kbd     as observed_value,
    r.plateau_kbd     as limit_value,
    if(r.plateau_kbd is null, null, 'at_least') as limit_side,
    'kb/d'            as observed_unit,
    g.source_url      as citation,
    g.known_on,
    basis_of(g.known_basis) as vintage_basis,
    coalesce(g.party = 'russian_company', false) as is_interested_party,
    false             as is_estimate,
    format(
        'The contract of {} promises {} kb/d at plateau ({}, by {}); that of {} {} kb/d.',
        p.project_name, shown(p.plateau_kbd), p.event_date, replace(g.origin, '_', ' '), coalesce(r.project_name, 'no other'),
        coalesce(shown(r.plateau_kbd), 'an unknown number of')
    )                 as finding
from plateau as p
left join rival as r on true
join page_of_event() as g on g.event_id = p.event_id
where p.key_project = wanted_project;
