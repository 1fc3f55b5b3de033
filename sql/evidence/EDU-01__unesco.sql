-- Proposition: in the claimed year more Iraqis than claimed were enrolled in Russia, by UNESCO's count.
-- Supports: that year's count is above the figure. Contradicts: it is not.
-- Silent: UNESCO has no count for that year; its newest earlier one is shown.
with claimed as (
    select low as students, year(period_start(period)) as in_year
    from claims.quantity
    where claim_id = 'EDU-01' and measure = 'students_in_russia'
),

counted as (
    select o.*, c.students, c.in_year, year(o.period_start) as count_year
    from core.observation_latest as o
    cross join claimed as c
    where o.series_id = 'uis_student.students_abroad.IRQ.RUS' and year(o.period_start) <= c.in_year
    order by o.period_start desc
    limit 1
)

select
    'unesco_uis' as origin,
    count_year::varchar as period,
    source_id,
    case when count_year < in_year then 'silent' when value > students then 'supports' else 'contradicts' end as outcome,
    value as observed_value,
    unit as observed_unit,
    snapshot_id as citation,
    case vintage_basis when 'original' then vintage_on else period_end + publication_lag_days::integer end as known_on,
    vintage_basis,
    false as is_interested_party,
    flag >= 'estimated'::value_flag as is_estimate,
    format('{} Iraqi students in Russia in {}', value::integer, count_year)
    || case when count_year < in_year then format(', the newest count before {}', in_year) else '' end as detail
from counted
