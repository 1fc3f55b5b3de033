-- Proposition: Iraq and Russia keep their levels in the same months, as far as EIA's own notion of crude can tell.
-- It stands in where nobody who counts as the deal does gives enough months of both.
-- Supports: both are within the level, or above by no more than assessors differ, in most months. Contradicts: in fewer.
-- Silent: few months are known for both, or a comparable assessor gives enough. Months of a shut-in are left out.
with known as (
    select *, excess_pct <= threshold('OPC-03', 'excess_share_pct') as is_kept
    from mart.opec_conformity_monthly
    where country_iso3 in ('IRQ', 'RUS')
        and month >= judged_from('OPC-03')
        and 100 * production_kbd / required_kbd >= threshold('OPC-03', 'shut_in_share_pct')
),

both_known as (
    select
        i.assessor, i.month, i.is_comparable,
        i.is_kept and r.is_kept as is_kept_by_both,
        greatest(i.vintage_on, r.vintage_on) as vintage_on,
        greatest(i.vintage_basis, r.vintage_basis) as vintage_basis,
        case
            when greatest(i.vintage_basis, r.vintage_basis) = 'original' then greatest(i.vintage_on, r.vintage_on)
            else last_day(i.month) + s.publication_lag_days::integer
        end as known_on,
        greatest(i.flag, r.flag) as flag
    from known as i
    join known as r on r.assessor = i.assessor and r.month = i.month and r.country_iso3 = 'RUS'
    left join registry.source as s on s.source_id = i.source_ids[1]
    where i.country_iso3 = 'IRQ'
),

comparable as (
    select assessor
    from both_known
    where is_comparable
    group by assessor
    having count(*) >= threshold('OPC-03', 'months_known')
)

select
    'eia' as origin,
    month_span(min(month), max(month)) as period,
    'eia_steo' as source_id,
    case
        when count(*) < threshold('OPC-03', 'months_known') or exists (select 1 from comparable) then 'silent'
        when 100 * count_if(is_kept_by_both) / count(*) >= threshold('OPC-03', 'joint_months_share_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    100 * count_if(is_kept_by_both) / count(*) as observed_value,
    'pct' as observed_unit,
    'eia_steo@' || max(vintage_on) as citation,
    max(known_on) as known_on,
    max(vintage_basis) as vintage_basis,
    false as is_interested_party,
    max(flag) >= 'estimated'::value_flag as is_estimate,
    format('Both kept their levels in {} of {} months on the basis of EIA', count_if(is_kept_by_both), count(*)) as detail
from both_known
where assessor = 'eia_steo'
having count(*) > 0
