-- Proposition: in the claimed year more Iraqis than claimed were enrolled in Russia, by UNESCO's count.
-- Supports: the count for that year is above the figure. Contradicts: it is not.
-- Silent: UNESCO has no count for that year; its newest earlier one is shown.
with counted as (
    select o.*, c.stated, year(c.from_on) as claimed_year, year(o.period_start) as count_year
    from core.observation_latest as o
    cross join claimed('EDU-01', 'students_in_russia') as c
    where o.series_id = 'uis_student.students_abroad.IRQ.RUS' and year(o.period_start) <= year(c.from_on)
    order by o.period_start desc
    limit 1
)

select
    'unesco_uis' as origin,
    count_year::varchar as period,
    source_id,
    case when count_year < claimed_year then 'silent' when value > stated then 'supports' else 'contradicts' end as outcome,
    value as observed_value,
    unit as observed_unit,
    snapshot_id as citation,
    published_on(vintage_basis, vintage_on, period_end, publication_lag_days) as known_on,
    vintage_basis,
    is_estimated(flag) as is_estimate,
    case when count_year = claimed_year then stated end as limit_value,
    case when count_year = claimed_year then 'more_than' end as limit_side,
    format('UNESCO counts {} Iraqi students in Russia in {}', value::integer, count_year)
    || case when count_year < claimed_year then format(', its newest count before {}.', claimed_year) else '.' end as finding
from counted
