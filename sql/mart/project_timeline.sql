-- What happened to the projects, one row per event, with its values and how well it is attested.
with value_text as (
    select
        event_id,
        list(
            measure || coalesce(' of ' || holder_company_id, '') || ': ' || coalesce(replace(bound::varchar, '_', ' ') || ' ', '')
            || rtrim(rtrim(value::varchar, '0'), '.') || ' ' || unit
            || case when is_disputed then ' (given as ' || rtrim(rtrim(value_low::varchar, '0'), '.') || ' to '
                || rtrim(rtrim(value_high::varchar, '0'), '.') || ')' else '' end
            order by fact_id
        ) as value_texts,
        max(flag) as flag
    from core.project_fact
    group by event_id
)

select
    e.event_id,
    e.project_id,
    p.project_name,
    p.project_kind,
    p.key_project,
    p.region,
    e.company_id,
    e.event_on,
    e.event_end_on,
    e.event_date,
    e.date_precision,
    e.is_date_inferred,
    e.event_type,
    e.status_after,
    s.status_phase as status_after_phase,
    e.description,
    coalesce(v.value_texts, []) as value_texts,
    e.hedge,
    e.is_disputed,
    e.dated_otherwise,
    e.first_known_on,
    e.source_count,
    e.origin_count,
    e.origins,
    e.citations,
    greatest(e.flag, coalesce(v.flag, e.flag)) as flag,
    e.source_ids
from core.project_event as e
join reference.project as p using (project_id)
left join reference.project_status as s on s.project_status = e.status_after
left join value_text as v using (event_id)
