-- Proposition: the Development Road needs very large investment.
-- Supports: an origin puts its cost, total or as the sum of railway and motorway, at cost_busd or above.
-- Contradicts: it puts it below. Silent: it gives the cost of one part only, and that is below.
with stated as (
    select
        origin, source_id, citation, known_on, is_interested_party, is_estimate,
        coalesce(detail, 'total') as part,
        period_to as period,
        to_unit(value, unit, 'USD_bn', null) as cost_busd
    from indicator_pages()
    where subject_id = 'development_road' and indicator = 'project_cost'
    union all by name
    select
        origin, source_id, citation, known_on, is_interested_party, is_estimate,
        'total' as part,
        left(event_date, 4) as period,
        to_unit(value, unit, 'USD_bn', null) as cost_busd
    from policy_pages()
    where measure = 'project_cost' and description ilike '%development road%'
),

part as (
    select *
    from stated
    where cost_busd is not null
    qualify row_number() over (partition by origin, period, part order by known_on, citation) = 1
),

cost as (
    select
        origin,
        period,
        max(cost_busd) filter (where part not in ('railway', 'motorway')) as total_busd,
        sum(cost_busd) filter (where part in ('railway', 'motorway')) as parts_busd,
        count(*) filter (where part in ('railway', 'motorway')) as parts,
        any_value(source_id) as source_id,
        arg_min(citation, known_on) as citation,
        min(known_on) as known_on,
        bool_and(is_interested_party) as is_interested_party,
        bool_and(is_estimate) as is_estimate
    from part
    group by origin, period
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case
        when coalesce(total_busd, parts_busd) >= threshold('LOG-04', 'cost_busd') then 'supports'
        when total_busd is not null or parts = 2 then 'contradicts'
        else 'silent'
    end as outcome,
    coalesce(total_busd, parts_busd) as observed_value,
    'USD_bn' as observed_unit,
    format('Cost put at {:g} USD_bn in {}', coalesce(total_busd, parts_busd)::double, period)
    || case
        when total_busd is not null then ''
        when parts = 2 then ', railway and motorway together'
        else ', one part'
    end as finding
from cost
