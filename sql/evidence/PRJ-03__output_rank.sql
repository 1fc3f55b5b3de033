-- Proposition: the project is among the project_rank that matter most of the Russian ones in Iraq; weight goes by crude output.
-- Newest known output of every field that a Russian company holds on the date; a field without a figure has no place in the
-- order.
-- Supports: its output is among the first. Contradicts: as many others, or more, give more.
-- Silent: it is not held, or has no figure, which gives no row.
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
    where h.key_project = 'badra'
    order by o.origin_count desc, o.output_id
    limit 1
)
select
    voice                as origin,
    output_latest_period as period,
    output_source_id     as source_id,
    case when place <= threshold('PRJ-03', 'project_rank') then 'supports' else 'contradicts' end as outcome,
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
from figure
