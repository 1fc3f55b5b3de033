-- Which measure reaches which project: through the company itself, or through a company that controls it. Control counts from the
-- day it began, so what was imposed on the later parent before that day counts from that day. Contexts are left out: they are
-- not projects. Sector-wide measures have no company and reach none.
with recursive control as (
    select company_id, company_id as controlling_company_id, date '1900-01-01' as controlled_from_on, 0 as steps
    from reference.company
    union all
    select
        c.company_id,
        p.parent_company_id,
        greatest(c.controlled_from_on, coalesce(period_end(p.parent_since_date), c.controlled_from_on)),
        c.steps + 1
    from control as c
    join reference.company as p on p.company_id = c.controlling_company_id
    where p.parent_company_id is not null
)

select
    p.project_id,
    s.measure_id,
    p.company_id,
    s.company_id as hit_company_id,
    case when c.steps = 0 then 'direct' else 'parent' end as link,
    greatest(s.imposed_on, c.controlled_from_on) as hit_on
from reference.project as p
join control as c on c.company_id = p.company_id
join core.sanction as s on s.company_id = c.controlling_company_id
where p.project_kind <> 'context'
