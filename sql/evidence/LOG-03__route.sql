-- Proposition: the Development Road is planned as railway and motorway that lead beyond Iraq through Turkey.
-- Supports: an origin gives figures for both a railway and a motorway, and for a route into or beyond Turkey.
-- Contradicts: an origin reports that the project was given up. Silent: some of these only.
-- Whether goods will take that route instead of Suez can only be seen once it is built.
with plan as (
    select
        origin,
        max(period_to) as period,
        any_value(source_id) as source_id,
        coalesce(bool_or(detail = 'railway'), false) as has_rail,
        coalesce(bool_or(detail = 'motorway'), false) as has_road,
        coalesce(bool_or(detail in ('to_bulgaria', 'turkey_included')), false) as has_reach,
        max(value) filter (where indicator = 'route_length') as length_km,
        arg_min(citation, known_on) as citation,
        min(known_on) as known_on,
        bool_and(is_interested_party) as is_interested_party,
        bool_and(hedge <> 'stated') as is_estimate
    from record.indicator_fact
    where subject_id = 'development_road' and indicator in ('project_cost', 'route_length')
    group by origin
),

dropped as (
    select *
    from policy_pages()
    where topic = 'transport_corridor' and description ilike '%development road%' and not is_planned
        and regexp_matches(description, '\b(abandon|cancel|drops|dropped|given up|gives up)', 'i')
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case when has_rail and has_road and has_reach then 'supports' else 'silent' end as outcome,
    length_km as observed_value,
    case when length_km is not null then 'km' end as observed_unit,
    'Plans of ' || period || ': '
    || concat_ws(
        ', ',
        case when has_rail then 'railway' end,
        case when has_road then 'motorway' end,
        case when has_reach then 'as far as Turkey or beyond' end,
        case when length_km is not null then format('{} km', length_km::integer) end
    ) as finding
from plan
where has_rail or has_road or has_reach or length_km is not null
union all by name
select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    'contradicts' as outcome,
    null as observed_value,
    null as observed_unit
from dropped
