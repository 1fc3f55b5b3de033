-- Proposition: the Development Road needs investment on a huge scale.
-- Supports: a voice puts its cost, whole or as the sum of railway and motorway, at the threshold or above.
-- Contradicts: it puts it below. Silent: it gives the cost of one part only, and that is below.
with stated as (
    select
        f.origin, coalesce(f.detail, 'whole') as part, f.source_id, f.source_url, f.known_on, f.hedge, f.is_interested_party,
        f.period_to as period, to_unit(f.value, f.unit, 'USD_bn', null) as cost_busd
    from record.indicator_fact as f
    where f.subject_id = 'development_road' and f.indicator = 'project_cost'
    union all
    select
        e.origin, 'whole', e.source_id, e.source_url, e.known_on, e.hedge, e.is_interested_party,
        left(e.event_date, 4), to_unit(e.value, e.unit, 'USD_bn', null)
    from record.policy_event as e
    where e.measure = 'project_cost' and e.description ilike '%development road%'
),

part as (
    select *
    from stated
    where cost_busd is not null
    qualify row_number() over (partition by origin, period, part order by known_on, source_url) = 1
),

cost as (
    select
        origin,
        period,
        max(cost_busd) filter (where part not in ('railway', 'motorway')) as whole_busd,
        sum(cost_busd) filter (where part in ('railway', 'motorway')) as parts_busd,
        count(*) filter (where part in ('railway', 'motorway')) as parts,
        any_value(source_id) as source_id,
        arg_min(source_url, known_on) as source_url,
        min(known_on) as known_on,
        bool_and(is_interested_party) as is_interested_party,
        bool_and(hedge <> 'stated') as is_estimate
    from part
    group by origin, period
)

select
    origin,
    period,
    source_id,
    case
        when coalesce(whole_busd, parts_busd) >= threshold('LOG-04', 'cost_busd') then 'supports'
        when whole_busd is not null or parts = 2 then 'contradicts'
        else 'silent'
    end as outcome,
    coalesce(whole_busd, parts_busd) as observed_value,
    'USD_bn' as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    is_estimate,
    format('Cost put at {:g} USD_bn in {}', coalesce(whole_busd, parts_busd)::double, period)
    || case
        when whole_busd is not null then ''
        when parts = 2 then ', railway and motorway together'
        else ', one part'
    end as detail
from cost
