-- Values that events carry, each once. Where pages differ, the value with most independent origins is used, then with most pages;
-- then that of pages which date the event as core.project_event does, since others speak of it in passing; then of the firmest
-- hedge; then the smaller, as the cautious reading. The range of all of them is kept too.
-- A row with half a fact (a value without measure or unit) is not left out: it breaks not-null here and stops the build.
with page as (
    select
        p.*,
        p.hedge::hedge as page_hedge,
        starts_with(e.event_date, p.event_date) or starts_with(p.event_date, e.event_date) as is_dated_alike
    from record.project_event as p
    join core.project_event as e using (event_id)
    where p.measure is not null or p.value is not null
),

given as (
    select
        event_id,
        fact_id,
        value,
        count(distinct origin)     as origin_count,
        count(distinct source_url) as page_count,
        bool_or(is_dated_alike)    as is_dated_alike,
        min(page_hedge)            as hedge,
        case when not bool_or(bound is null) then min(bound) end as bound
    from page
    group by event_id, fact_id, value
),

standing as (
    select *
    from given
    qualify row_number() over (
        partition by event_id, fact_id
        order by origin_count desc, page_count desc, is_dated_alike desc, hedge, value
    ) = 1
)

select
    p.event_id,
    p.fact_id,
    p.project_id,
    e.event_on,
    e.event_end_on,
    p.measure,
    s.value,
    p.unit,
    s.bound,
    p.holder_company_id,
    s.hedge,
    count(distinct p.value) > 1    as is_disputed,
    min(p.value)                   as value_low,
    max(p.value)                   as value_high,
    count(distinct p.source_url)   as source_count,
    count(distinct p.origin)       as origin_count,
    case when s.hedge = 'stated' then 'reported' else 'estimated' end as flag,
    list(distinct p.source_id)     as source_ids
from page as p
join standing as s using (event_id, fact_id)
join core.project_event as e using (event_id)
group by
    p.event_id, p.fact_id, p.project_id, p.measure, p.unit, p.holder_company_id, e.event_on, e.event_end_on,
    s.value, s.bound, s.hedge
