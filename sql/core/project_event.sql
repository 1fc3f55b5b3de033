-- Events, each once. Pages that report one event share its id. What is the event's own (project, company, type, state, text) must
-- be equal in all its rows: it is grouped by, so rows that differ make a second row of one key, which the audit lets no release
-- have. The date: a page that says '2012' agrees with one that says '2012-05-31', so it supports the finer date. Of the dates
-- given, the one with most independent origins is used, then most pages; then the earliest, since a later date is more often that
-- of the report than of the event; then the most exact.
with page as (
    select * from record.project_event
),

candidate as (
    select distinct event_id, event_date from page
),

support as (
    select
        c.event_id,
        c.event_date,
        count(distinct p.origin)     as origin_count,
        count(distinct p.source_url) as page_count
    from candidate as c
    join page as p on p.event_id = c.event_id and starts_with(c.event_date, p.event_date)
    group by c.event_id, c.event_date
),

standing as (
    select event_id, event_date
    from support
    qualify row_number() over (
        partition by event_id
        order by origin_count desc, page_count desc, period_start(event_date), length(event_date) desc
    ) = 1
),

otherwise as (
    select p.event_id, list_sort(list(distinct p.event_date)) as dated_otherwise
    from page as p
    join standing as s using (event_id)
    where not starts_with(s.event_date, p.event_date) and not starts_with(p.event_date, s.event_date)
    group by p.event_id
),

value_dispute as (
    select event_id, fact_id
    from page
    where value is not null
    group by event_id, fact_id
    having count(distinct value) > 1
)

select
    p.event_id,
    p.project_id,
    p.also_affects,
    p.company_id,
    p.event_type,
    s.event_date,
    period_start(s.event_date)                                as event_on,
    period_end(s.event_date)                                  as event_end_on,
    date_precision(s.event_date)                              as date_precision,
    bool_and(p.is_date_inferred) filter (where p.event_date = s.event_date) as is_date_inferred,
    p.status_after,
    p.description,
    min(p.hedge::hedge)                                       as hedge,
    o.event_id is not null or p.event_id in (select event_id from value_dispute) as is_disputed,
    coalesce(o.dated_otherwise, [])                           as dated_otherwise,
    min(p.known_on) filter (where p.known_basis = 'dated')    as first_known_on,
    min(p.known_on)                                           as known_on,
    first_basis(p.known_on, p.known_basis)                    as known_basis,
    count(distinct p.source_url)                              as source_count,
    count(distinct p.origin)                                  as origin_count,
    list_sort(list(distinct p.origin))                        as origins,
    list_sort(list(distinct p.party))                         as parties,
    pages_in_order(p.known_on, p.known_basis, p.source_url) as citations,
    case when min(p.hedge::hedge) = 'stated' then 'reported' else 'estimated' end as flag,
    list(distinct p.source_id)                                as source_ids
from page as p
join standing as s using (event_id)
left join otherwise as o using (event_id)
group by
    p.event_id, p.project_id, p.also_affects, p.company_id, p.event_type, p.status_after, p.description,
    s.event_date, o.event_id, o.dated_otherwise
