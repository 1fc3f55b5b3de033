-- Proposition: the Development Road is planned as railway and motorway that lead from Iraq through Turkey.
-- Supports: an origin gives figures for both a railway and a motorway, and for a route into or beyond Turkey.
-- Contradicts: an origin reports that the project was given up. Silent: some of these only.
with fact as (
    select *
    from indicator_pages()
    where
        subject_id = 'development_road' and indicator in ('project_cost', 'route_length') and can_decide
        and period_start(period_from) <= about_on()
),

plan as (
    select
        origin,
        coalesce(bool_or(detail = 'railway'), false) as has_rail,
        coalesce(bool_or(detail = 'motorway'), false) as has_road,
        coalesce(bool_or(detail in ('to_bulgaria', 'turkey_included')), false) as has_reach,
        max(value) filter (where indicator = 'route_length') as length_km,
        -- The page known last completes the plan.
        max_by(
            struct_pack(period, source_id, citation, known_on, vintage_basis), struct_pack(known_on, citation, period)
        ) as page,
        bool_or(is_estimate) as is_estimate
    from fact
    group by origin
)

select
    origin,
    page.period, page.source_id, page.citation, page.known_on, page.vintage_basis,
    false as is_own_act,
    is_estimate,
    case when has_rail and has_road and has_reach then 'supports' else 'silent' end as outcome,
    length_km as observed_value,
    case when length_km is not null then 'km' end as observed_unit,
    format('{} describes the plan of {}: ', origin, page.period)
    || concat_ws(
        ', ',
        case when has_rail then 'railway' end,
        case when has_road then 'motorway' end,
        case when has_reach then 'as far as Turkey or beyond' end,
        case when length_km is not null then format('{} km', length_km::integer) end
    ) || '.' as finding
from plan
where has_rail or has_road or has_reach or length_km is not null
union all by name
select
    origin, period, source_id, citation, known_on, vintage_basis, is_own_act, is_estimate,
    'contradicts' as outcome,
    null as observed_value,
    null as observed_unit,
    format('{} reports on {}: {}.', origin, period, description) as finding
from acts_on(['development_road'])
where milestone = 'abandoned' and can_decide
qualify row_number() over (partition by origin, period order by known_on, event_id, citation) = 1
