-- Figures of policy events, each once, in the unit of their measure. Pages that give the same figure are one row.
-- Two figures are in dispute when the intervals that they represent do not meet: 'at least 300' and 400 can both be true,
-- 13 and 14 cannot. 'About' is read as plus or minus five per cent, the precision of a figure rounded to its first digit.
with stated as (
    select
        p.event_id, p.measure, p.bound::value_bound as bound, p.hedge::hedge as hedge, p.remark, p.origin, p.source_url,
        p.known_on, p.known_basis, p.source_id, p.is_planned,
        i.unit,
        u.factor is not null  as is_convertible,
        p.value * u.factor      as value,
        p.value_low * u.factor  as range_low,
        p.value_high * u.factor as range_high
    from record.policy_event as p
    join reference.indicator as i on i.indicator = p.measure
    left join core.unit_conversion as u on u.from_unit = p.unit and u.to_unit = i.unit and u.applies_to = 'any'
    where p.bound is not null
),

figures as (
    select
        event_id, measure, bound, unit, is_convertible,
        case bound when 'between' then (range_low + range_high) / 2 else value end::decimal(24, 6) as value,
        case bound
            when '=' then value
            when '>' then value
            when 'between' then range_low
            when '~' then least(value * 0.95, value * 1.05)
        end::decimal(24, 6) as value_low,
        case bound
            when '=' then value
            when '<' then value
            when 'between' then range_high
            when '~' then greatest(value * 0.95, value * 1.05)
        end::decimal(24, 6) as value_high,
        min(hedge)                            as hedge,
        list_sort(list(distinct remark) filter (where remark is not null)) as remarks,
        count(distinct source_url)            as source_count,
        count(distinct origin)                as origin_count,
        list_sort(list(distinct origin))      as origins,
        pages_in_order(known_on, known_basis, source_url) as citations,
        min(known_on)                         as known_on,
        first_basis(known_on, known_basis)    as known_basis,
        bool_or(is_planned)                   as is_planned,
        list_sort(list(distinct source_id))   as source_ids
    from stated
    group by event_id, measure, bound, unit, is_convertible, value, range_low, range_high
)

select
    * exclude (is_planned, remarks),
    coalesce(remarks, []) as remarks,
    row_number() over (
        partition by event_id, measure order by origin_count desc, source_count desc, value, bound
    ) as figure_rank,
    coalesce(max(value_low) over same > min(value_high) over same, false) as is_disputed,
    case
        when is_planned then 'forecast'
        when hedge > 'stated'::hedge then 'estimated'
        when bound = 'between' then 'derived'
        else 'reported'
    end::value_flag as flag
from figures
window same as (partition by event_id, measure)
