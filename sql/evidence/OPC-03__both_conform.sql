-- Proposition: coordination in OPEC+ succeeds: Iraq and Russia keep their levels in the same months.
-- One row per assessor who defines output as the deal does and gives both countries; two assessors are never mixed.
-- Supports: both are within the level, or above by no more than assessors differ, in most months. Contradicts: in fewer.
-- Silent: few months are known for both. Months of a shut-in are left out.
select
    assessor_origin(b.assessor) as origin,
    month_span(min(b.month), max(b.month)) as period,
    'record.assessed_output' as source_id,
    case
        when count(*) < threshold('OPC-03', 'months_known') then 'silent'
        when 100 * count_if(b.is_kept_by_both) / count(*) >= threshold('OPC-03', 'joint_months_share_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    100 * count_if(b.is_kept_by_both) / count(*) as observed_value,
    'pct' as observed_unit,
    max_by(p.citation, b.month) as citation,
    max(p.known_on) as known_on,
    max(b.vintage_basis) as vintage_basis,
    is_estimated(max(b.flag)) as is_estimate,
    format(
        'Both kept their levels in {} of {} months known by {}; Iraq in {}, Russia in {}',
        count_if(b.is_kept_by_both), count(*), b.assessor::varchar, count_if(b.is_kept_by_iraq), count_if(b.is_kept_by_russia)
    ) as finding
from months_of_both() as b
left join assessed_output_pages('RUS') as p on p.assessor = b.assessor and p.month = b.month
where b.is_comparable_for_iraq and b.is_comparable_for_russia
group by b.assessor
