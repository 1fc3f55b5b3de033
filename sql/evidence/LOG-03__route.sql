-- Proposition: the Development Road is planned as rails and motorway that lead beyond Iraq through Turkey.
-- Supports: a voice gives figures for both a railway and a motorway, and a reach into or beyond Turkey.
-- Contradicts: a voice tells that the project was given up. Silent: one of these alone.
-- Whether goods will go that way and not through Suez can only be seen once it stands.
with fact as (
    select
        f.*,
        f.detail = 'railway' as is_rail,
        f.detail = 'motorway' as is_road,
        f.detail in ('to_bulgaria', 'turkey_included') as is_beyond
    from record.indicator_fact as f
    where f.subject_id = 'development_road' and f.indicator in ('project_cost', 'route_length')
),

plan as (
    select
        origin,
        max(period_to) as period,
        any_value(source_id) as source_id,
        coalesce(bool_or(is_rail), false) as has_rail,
        coalesce(bool_or(is_road), false) as has_road,
        coalesce(bool_or(is_beyond), false) as has_reach,
        max(value) filter (where indicator = 'route_length') as length_km,
        arg_min(source_url, known_on) as source_url,
        min(known_on) as known_on,
        bool_and(is_interested_party) as is_interested_party,
        bool_and(hedge <> 'stated') as is_estimate
    from fact
    group by origin
),

dropped as (
    select *
    from record.policy_event
    where topic = 'transport_corridor' and description ilike '%development road%' and not is_planned
        and regexp_matches(description, '\b(abandon|cancel|drops|dropped|given up|gives up)', 'i')
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, source_url) = 1
)

select
    origin,
    period,
    source_id,
    case when has_rail and has_road and has_reach then 'supports' else 'silent' end as outcome,
    length_km as observed_value,
    case when length_km is not null then 'km' end as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    is_estimate,
    'Plans of ' || period || ': '
    || concat_ws(
        ', ',
        case when has_rail then 'railway' end,
        case when has_road then 'motorway' end,
        case when has_reach then 'as far as Turkey or beyond' end,
        case when length_km is not null then format('{} km', length_km::integer) end
    ) as detail
from plan
where has_rail or has_road or has_reach or length_km is not null
union all
select
    origin, event_date, source_id, 'contradicts', null, null, source_url, known_on, 'original', is_interested_party,
    hedge <> 'stated', description || ' (' || event_date || ')'
from dropped
