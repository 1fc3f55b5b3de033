-- Russian projects as they stood on a day, as a rule the day asked about. Events, states and figures of later days are left out,
-- whenever they became known.

-- Every project with a state on a day, also those lost or not at work.
create or replace temp macro project_on(on_day) as table
select
    p.project_id,
    p.project_name,
    p.key_project,
    p.project_role,
    p.company_id,
    c.company_name,
    c.parent_company_id,
    p.asset_id,
    a.asset_name,
    a.asset_kind,
    s.project_status                       as status,
    s.from_on                              as status_on,
    s.event_id                             as status_event_id,
    replace(s.project_status::varchar, '_', ' ') as status_shown
from core.project as p
join core.project_status_period as s
    on s.project_id = p.project_id and s.from_on <= on_day and coalesce(s.to_on, on_day) >= on_day
left join core.company as c on c.company_id = p.company_id
left join core.asset as a on a.asset_id = p.asset_id
where p.project_kind = 'project';

create or replace temp macro project_on_day() as table
from project_on(about_on());

-- The newest crude output of each project's field by a day.
create or replace temp macro project_output_on(on_day) as table
select project_id, output_id, output_kbd, period, period_start, period_end, vintage_basis, flag
from core.project_output
where period_end <= on_day
qualify row_number() over (partition by project_id order by newest_rank) = 1;

create or replace temp macro project_output_on_day() as table
from project_output_on(about_on());

-- The newest plateau that each project's contract promised by a day.
create or replace temp macro project_plateau_on(on_day) as table
select f.project_id, f.event_id, f.value as plateau_kbd, e.event_date
from core.project_fact as f
join core.project_event as e using (event_id)
where f.measure = 'plateau_target' and e.event_end_on <= on_day
qualify row_number() over (partition by f.project_id order by e.event_end_on desc, f.event_id) = 1;

create or replace temp macro project_plateau_on_day() as table
from project_plateau_on(about_on());

-- The page of each event that was known first. One that cannot decide stands in only where there is no other.
create or replace temp macro page_of_event() as table
select fact_id as event_id, origin, source_url, source_id, known_on, known_basis, party
from core.fact
where fact_kind = 'project_event'
qualify row_number() over (partition by fact_id order by can_decide desc, known_on nulls last, source_url) = 1;

-- The page of each output figure that was known first; a tracker's own figure cites its release.
create or replace temp macro page_of_output() as table
select
    o.output_id,
    coalesce(f.origin, o.origins[1])        as origin,
    coalesce(f.source_url, o.citations[1])  as source_url,
    coalesce(f.source_id, o.source_ids[1])  as source_id,
    coalesce(f.known_on, o.known_on)        as known_on,
    coalesce(f.can_decide, true)            as can_decide
from core.field_output as o
left join core.fact as f on f.fact_kind = 'field_output' and f.fact_id = o.output_id
qualify row_number() over (
    partition by o.output_id order by f.can_decide desc, f.known_on nulls last, f.source_url
) = 1;
