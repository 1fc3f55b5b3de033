-- The trend of each indicator of Russian-Iraqi cooperation before and after the brief and each day of sanctions.
-- There is no composite index: the indicators differ in unit, weight and reliability, and a reader may disagree on which one
-- counts. A side spans three years, long enough for two yearly figures and short enough to be called before or after.
-- What counts as noise is in reference.scorecard_indicator, with the reason.
-- Cooperative and conflictual events are not counted here: they were gathered for claims, so their number by year shows what
-- was looked for.
with imposed as (
    select distinct imposed_on as anchor_on from core.sanction where not is_relief
),

anchor as (
    select 'brief' as anchor_id, 'brief' as anchor_kind, anchor_on() as anchor_on, 'claims.registry' as anchor_source_id
    union all by name
    select
        'sanctions-' || anchor_on as anchor_id, 'sanctions' as anchor_kind, anchor_on, 'record.sanction' as anchor_source_id
    from imposed
),

placed as (
    select
        a.anchor_id, a.anchor_on, p.*,
        p.period_start + ((p.period_end - p.period_start) // 2)::integer < a.anchor_on as is_before
    from mart.scorecard_point as p
    join anchor as a
        on p.period_start + ((p.period_end - p.period_start) // 2)::integer >= a.anchor_on - interval 3 year
        and p.period_start + ((p.period_end - p.period_start) // 2)::integer < a.anchor_on + interval 3 year
),

-- The last figure before the anchor is also the first of the trend after it. A stated change needs no such start.
sided as (
    select *, if(is_before, 'before', 'after') as side, false as is_start from placed
    union all by name
    select *, 'after' as side, true as is_start
    from placed
    where is_before and stated_change is null and indicator <> 'trade_stated_change'
    qualify row_number() over (
        partition by anchor_id, indicator, compared_by order by period_end desc, value desc
    ) = 1
),

stepped as (
    select
        s.*,
        c.steady_pct,
        c.steady_points,
        coalesce(
            s.value - lag(s.value) over ordered,
            case s.stated_change when 'rise' then 1 when 'fall' then -1 end
        ) as step,
        greatest(c.steady_pct / 100 * abs(lag(s.value) over ordered), c.steady_points) as noise
    from sided as s
    join reference.scorecard_indicator as c using (indicator)
    window ordered as (
        partition by s.anchor_id, s.indicator, s.side, s.compared_by order by s.period_end, s.value
    )
),

trend as (
    select
        anchor_id, indicator, side, compared_by,
        count(*)                                                as figure_count,
        count(*) filter (where not is_start)                    as own_count,
        min(period_end)                                         as first_period_on,
        max(period_end)                                         as last_period_on,
        arg_min(value, (period_end, value))                     as first_value,
        arg_max(value, (period_end, value))                     as last_value,
        min(value)                                              as low,
        max(value)                                              as high,
        count(*) filter (where step > coalesce(noise, 0))       as steps_up,
        count(*) filter (where step < -coalesce(noise, 0))      as steps_down,
        coalesce(sum(step), 0)                                  as net_change,
        coalesce(sum(abs(step)), 0)                             as total_change,
        count(step)                                             as step_count,
        any_value(steady_pct)                                   as steady_pct,
        any_value(steady_points)                                as steady_points,
        max(vintage_basis)                                      as vintage_basis,
        max(flag)                                               as flag,
        list_distinct(flatten(list(source_ids)))                as source_ids
    from stepped
    group by anchor_id, indicator, side, compared_by
    having count(*) filter (where not is_start) > 0
),

-- Where figures can be compared by several definitions: the one with most figures on that side, then the newest.
chosen as (
    select
        *,
        case
            when step_count = 0 then null
            when abs(net_change) <= greatest(steady_pct / 100 * abs(coalesce(first_value, 0)), steady_points)
                and steps_up + steps_down = 0 then 'steady'
            when abs(net_change) * 2 < total_change then 'mixed'
            when abs(net_change) <= greatest(steady_pct / 100 * abs(coalesce(first_value, 0)), steady_points) then 'steady'
            when net_change > 0 then 'rising'
            else 'falling'
        end as direction,
        count(*) over (partition by anchor_id, indicator, side) as comparison_count
    from trend
    qualify row_number() over (
        partition by anchor_id, indicator, side
        order by step_count > 0 desc, own_count desc, last_period_on desc, compared_by
    ) = 1
),

indicator_source as (
    select indicator, list_distinct(flatten(list(source_ids))) as source_ids from mart.scorecard_point group by indicator
)

select
    c.indicator,
    a.anchor_id,
    s.side,
    c.description,
    a.anchor_kind,
    a.anchor_on,
    case s.side when 'before' then a.anchor_on - interval 3 year else a.anchor_on end::date as window_from_on,
    case s.side
        when 'before' then a.anchor_on - 1 else greatest(least(a.anchor_on + interval 3 year, as_of_on()), a.anchor_on)
    end::date as window_to_on,
    c.polarity,
    t.direction,
    case
        when c.polarity = 'neither' or t.direction is null then null
        when t.direction in ('steady', 'mixed') then t.direction
        when t.direction = c.polarity then 'strengthening'
        else 'weakening'
    end as tendency,
    case
        when t.direction is not null then null
        when t.indicator is null then 'no_figure'
        when t.comparison_count > 1 then 'not_comparable'
        else 'one_figure'
    end as gap_reason,
    t.first_period_on,
    t.last_period_on,
    t.first_value,
    t.last_value,
    t.low,
    t.high,
    c.unit,
    coalesce(t.figure_count, 0) as figure_count,
    coalesce(t.steps_up, 0) as steps_up,
    coalesce(t.steps_down, 0) as steps_down,
    t.compared_by,
    t.vintage_basis,
    t.flag,
    list_sort(list_distinct(list_append(coalesce(t.source_ids, i.source_ids, []), a.anchor_source_id))) as source_ids
from reference.scorecard_indicator as c
cross join anchor as a
cross join (values ('before'), ('after')) as s (side)
left join chosen as t on t.indicator = c.indicator and t.anchor_id = a.anchor_id and t.side = s.side
left join indicator_source as i on i.indicator = c.indicator
