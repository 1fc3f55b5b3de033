-- Policy events, each once. Pages of one event agree on all its facts but the date (a test holds the records to that), so
-- any row speaks for them. Of several dates the most exact counts, then the one with most origins, then the earlier.
with pages as (
    select * from record.policy_event
),

dates as (
    select
        event_id,
        event_date,
        row_number() over (
            partition by event_id order by length(event_date) desc, count(distinct origin) desc, event_date
        ) as preference
    from pages
    group by event_id, event_date
),

figures as (
    select event_id, count(*) as figure_count, bool_or(is_disputed) as is_disputed
    from core.policy_figure
    group by event_id
),

events as (
    select
        event_id,
        any_value(is_date_inferred)      as is_date_inferred,
        any_value(is_planned)            as is_planned,
        any_value(event_type)            as event_type,
        any_value(topic)                 as topic,
        any_value(direction)             as direction,
        any_value(subject)               as subject,
        any_value(milestone)             as milestone,
        any_value(stance)                as stance,
        any_value(party)                 as party,
        any_value(other_parties)         as other_parties,
        any_value(is_own_act)            as is_own_act,
        any_value(matter_id)             as matter_id,
        any_value(code_reason)           as code_reason,
        any_value(actors)                as actors,
        any_value(partner_iso3s)         as partner_iso3s,
        any_value(project_id)            as project_id,
        any_value(claim_ids)             as claim_ids,
        any_value(description)           as description,
        any_value(is_interested_party)   as is_interested_party,
        min(hedge::hedge)                as hedge,
        count(distinct source_url)       as source_count,
        count(distinct origin)           as origin_count,
        list_sort(list(distinct origin)) as origins,
        pages_in_order(known_on, known_basis, source_url) as citations,
        min(known_on)                    as known_on,
        first_basis(known_on, known_basis) as known_basis,
        max(period_start(event_date)) > min(period_end(event_date)) as is_date_disputed,
        list_sort(list(distinct source_id)) as source_ids
    from pages
    group by event_id
)

select
    e.* exclude (is_date_disputed),
    d.event_date,
    period_end(d.event_date)                      as event_on,
    coalesce(f.figure_count, 0)                   as figure_count,
    e.is_date_disputed,
    e.is_date_disputed or coalesce(f.is_disputed, false) as is_disputed,
    case
        when e.is_planned then 'forecast' when e.hedge > 'stated'::hedge then 'estimated' else 'reported'
    end::value_flag                               as flag
from events as e
join dates as d on d.event_id = e.event_id and d.preference = 1
left join figures as f on f.event_id = e.event_id
