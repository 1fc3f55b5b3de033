-- Proposition: Iraq and Russia keep their levels in the same months, as far as EIA's own definition of crude can tell.
-- It is used where no assessor who defines output as the deal does gives enough months of both.
-- Supports: both are within the level, or above by no more than assessors differ, in most months. Contradicts: in fewer.
-- Silent: few months are known for both, or a comparable assessor gives enough. Months of a shut-in are left out.
with comparable as (
    select assessor
    from months_of_both()
    where is_comparable_for_iraq
    group by assessor
    having count(*) >= threshold('OPC-03', 'months_known')
)

select
    'eia' as origin,
    month_span(min(b.month), max(b.month)) as period,
    'eia_steo' as source_id,
    case
        when count(*) < threshold('OPC-03', 'months_known') or exists (select 1 from comparable) then 'silent'
        when 100 * count_if(b.is_kept_by_both) / count(*) >= threshold('OPC-03', 'joint_months_share_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    100 * count_if(b.is_kept_by_both) / count(*) as observed_value,
    'pct' as observed_unit,
    snapshot_id('eia_steo', max(b.vintage_on)) as citation,
    max(published_on(b.vintage_basis, b.vintage_on, last_day(b.month), s.publication_lag_days)) as known_on,
    max(b.vintage_basis) as vintage_basis,
    is_estimated(max(b.flag)) as is_estimate,
    format('Both kept their levels in {} of {} months on the basis of EIA', count_if(b.is_kept_by_both), count(*)) as finding
from months_of_both() as b
left join build.source as s on s.source_id = b.source_ids[1]
where b.assessor = 'eia_steo'
having count(*) > 0
