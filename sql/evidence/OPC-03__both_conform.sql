-- Proposition: coordination in OPEC+ succeeds: Iraq and Russia keep their levels in the same months.
-- One row per assessor who counts as the deal does and gives both; never one country by one assessor, the other by another.
-- Supports: both are within the level, or above by no more than assessors differ, in most months. Contradicts: in fewer.
-- Silent: few months are known for both. Months of a shut-in are left out.
with known as (
    select *, excess_pct <= threshold('OPC-03', 'excess_share_pct') as is_kept
    from mart.opec_conformity_monthly
    where country_iso3 in ('IRQ', 'RUS')
        and is_comparable
        and month >= judged_from('OPC-03')
        and 100 * production_kbd / required_kbd >= threshold('OPC-03', 'shut_in_share_pct')
),

both_known as (
    select
        i.assessor, i.month,
        i.is_kept as is_kept_by_iraq,
        r.is_kept as is_kept_by_russia,
        greatest(i.vintage_basis, r.vintage_basis) as vintage_basis,
        greatest(i.flag, r.flag) as flag
    from known as i
    join known as r on r.assessor = i.assessor and r.month = i.month and r.country_iso3 = 'RUS'
    where i.country_iso3 = 'IRQ'
),

page as (
    select assessor, period_start(month) as month, min_by(source_url, known_on) as source_url, min(known_on) as known_on
    from record.assessed_output
    where country_iso3 = 'RUS'
    group by assessor, month
)

select
    assessor_voice(b.assessor) as origin,
    month_span(min(b.month), max(b.month)) as period,
    'record.assessed_output' as source_id,
    case
        when count(*) < threshold('OPC-03', 'months_known') then 'silent'
        when 100 * count_if(b.is_kept_by_iraq and b.is_kept_by_russia) / count(*) >= threshold('OPC-03', 'joint_months_share_pct')
            then 'supports'
        else 'contradicts'
    end as outcome,
    100 * count_if(b.is_kept_by_iraq and b.is_kept_by_russia) / count(*) as observed_value,
    'pct' as observed_unit,
    max_by(p.source_url, b.month) as citation,
    max(p.known_on) as known_on,
    max(b.vintage_basis) as vintage_basis,
    false as is_interested_party,
    max(b.flag) >= 'estimated'::value_flag as is_estimate,
    format(
        'Both kept their levels in {} of {} months known by {}; Iraq in {}, Russia in {}',
        count_if(b.is_kept_by_iraq and b.is_kept_by_russia), count(*), b.assessor::varchar, count_if(b.is_kept_by_iraq),
        count_if(b.is_kept_by_russia)
    ) as detail
from both_known as b
left join page as p on p.assessor = b.assessor and p.month = b.month
group by b.assessor
