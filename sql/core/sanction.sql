-- Sanctions measures, each once. The measure's own columns must be equal in all its rows, or the key repeats and the audit stops
-- the release. The date is chosen as in core.project_event: a page that says '2014' agrees with one that says '2014-04-28'; most
-- independent origins, then most pages, then the earliest, then the most exact.
with page as (
    select * from record.sanction
),

candidate as (
    select distinct measure_id, imposed_date from page
),

support as (
    select
        c.measure_id,
        c.imposed_date,
        count(distinct p.origin)     as origin_count,
        count(distinct p.source_url) as page_count
    from candidate as c
    join page as p on p.measure_id = c.measure_id and starts_with(c.imposed_date, p.imposed_date)
    group by c.measure_id, c.imposed_date
),

standing as (
    select measure_id, imposed_date
    from support
    qualify row_number() over (
        partition by measure_id
        order by origin_count desc, page_count desc, period_start(imposed_date), length(imposed_date) desc
    ) = 1
),

otherwise as (
    select p.measure_id, list_sort(list(distinct p.imposed_date)) as dated_otherwise
    from page as p
    join standing as s using (measure_id)
    where not starts_with(s.imposed_date, p.imposed_date) and not starts_with(p.imposed_date, s.imposed_date)
    group by p.measure_id
)

select
    p.measure_id,
    p.company_id,
    p.authority,
    p.instrument,
    p.measure_kind,
    s.imposed_date,
    period_start(s.imposed_date)            as imposed_on,
    period_end(p.ends_date)                 as ends_on,
    p.is_relief,
    p.scope,
    o.measure_id is not null                as is_disputed,
    coalesce(o.dated_otherwise, [])         as dated_otherwise,
    count(distinct p.source_url)            as source_count,
    count(distinct p.origin)                as origin_count,
    list_sort(list(distinct p.origin))      as origins,
    pages_in_order(p.known_on, p.known_basis, p.source_url) as citations,
    min(p.known_on)                         as known_on,
    first_basis(p.known_on, p.known_basis)  as known_basis,
    list(distinct p.source_id)              as source_ids
from page as p
join standing as s using (measure_id)
left join otherwise as o using (measure_id)
group by
    p.measure_id, p.company_id, p.authority, p.instrument, p.measure_kind, p.ends_date, p.is_relief, p.scope,
    s.imposed_date, o.measure_id, o.dated_otherwise
