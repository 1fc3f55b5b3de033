-- Proposition: the Development Road needs very large investment.
-- Supports: an origin puts its cost, total or as the sum of railway and motorway, at cost_busd or above.
-- Contradicts: it puts it below. Silent: it gives the cost of one part only, and that is below, or the figure is too old.
with stated as (
    select
        origin, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
        coalesce(detail, 'total') as part,
        period_to as period,
        to_unit(value, unit, 'USD_bn', null) as cost_busd
    from indicator_pages()
    where
        subject_id = 'development_road' and indicator = 'project_cost' and can_decide
        and period_start(period_from) <= about_on()
    union all by name
    select
        origin, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
        'total' as part,
        left(event_date, 4) as period,
        to_unit(value, unit, 'USD_bn', null) as cost_busd
    from policy_pages()
    where
        measure = 'project_cost' and subject = 'development_road' and can_decide and event_on <= about_on()
),

part as (
    select *
    from stated
    where cost_busd is not null and not has_faded(period_end(period), 'LOG-04')
    qualify row_number() over (partition by origin, period, part order by known_on, citation) = 1
),

cost as (
    select
        origin,
        period,
        max(cost_busd) filter (where part not in ('railway', 'motorway')) as total_busd,
        sum(cost_busd) filter (where part in ('railway', 'motorway')) as parts_busd,
        count(*) filter (where part in ('railway', 'motorway')) as parts,
        max_by(struct_pack(source_id, citation, known_on, vintage_basis), struct_pack(cost_busd, citation)) as page,
        bool_and(is_interested_party) as is_interested_party,
        bool_and(is_estimate) as is_estimate
    from part
    group by origin, period
),

judged as (
    select
        *,
        coalesce(total_busd, parts_busd) as cost_busd,
        cost_busd >= threshold('LOG-04', 'cost_busd') or total_busd is not null or parts = 2 as is_judged
    from cost
)

select
    origin, period, is_interested_party, is_estimate,
    page.source_id, page.citation, page.known_on, page.vintage_basis,
    if(is_judged, compared(cost_busd, threshold('LOG-04', 'cost_busd'), 'at_least'), 'silent') as outcome,
    cost_busd as observed_value,
    'USD_bn' as observed_unit,
    if(is_judged, threshold('LOG-04', 'cost_busd'), null) as limit_value,
    if(is_judged, 'at_least', null) as limit_side,
    format('{} puts the cost at {} bn dollars in {}', origin, shown(cost_busd), period)
    || case
        when total_busd is not null then '.'
        when parts = 2 then ', railway and motorway together.'
        else ', one part.'
    end as finding
from judged
