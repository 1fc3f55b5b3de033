-- Proposition: coordination succeeds: Iraq and Russia keep what they promised in the same months. One row per assessor that gives
-- both countries; two assessors are never mixed. A month above by no more than assessors differ is neither kept nor broken.
-- Supports: both kept it in most months. Contradicts: they cannot have in most. Silent: the months between decide, few months
-- are known for both, the newest is long ago, or only copies are known.
with months_of_both as (
    select
        i.origin, i.assessor_name, i.month, i.flag as iraqs_flag, r.flag as russias_flag,
        greatest(i.vintage_basis, r.vintage_basis)::varchar as vintage_basis,
        not i.is_above and not r.is_above                   as is_kept,
        not i.is_over and not r.is_over                     as may_be_kept,
        p.citation, p.known_on, p.can_decide
    from judged_months('OPC-03') as i
    join judged_months('OPC-03') as r on r.assessor = i.assessor and r.month = i.month and r.country_iso3 = 'RUS'
    left join assessed_output_pages() as p
        on p.country_iso3 = 'RUS' and p.assessor = r.assessor and p.month = r.month and p.production_kbd = r.production_kbd
    where i.country_iso3 = 'IRQ'
    qualify i.month > max(i.month) over (partition by i.assessor) - to_months(threshold('OPC-03', 'window_months')::integer)
),

summed as (
    select
        origin,
        any_value(assessor_name)                                     as assessor_name,
        min(month)                                                   as first_month,
        max(month)                                                   as last_month,
        count(*)                                                     as months,
        100 * count_if(is_kept) / count(*)                           as kept_pct,
        100 * count_if(may_be_kept) / count(*)                       as may_be_kept_pct,
        count_if(is_kept)                                            as months_kept,
        -- The newest page, one that can decide before others.
        arg_max(struct_pack(url := citation, known_on := known_on), struct_pack(can_decide, known_on))
            filter (where known_on is not null)                      as page,
        max(vintage_basis)                                           as vintage_basis,
        is_estimated(greatest(max(iraqs_flag), max(russias_flag)))   as is_estimate,
        count(*) >= threshold('OPC-03', 'months_known')
        and bool_or(can_decide)
        and max(month) >= judged_from('OPC-03')                      as is_enough
    from months_of_both
    group by origin
)

select
    origin,
    month_span(first_month, last_month) as period,
    'record.assessed_output' as source_id,
    case
        when not is_enough then 'silent'
        when kept_pct >= threshold('OPC-03', 'joint_months_share_pct') then 'supports'
        when may_be_kept_pct < threshold('OPC-03', 'joint_months_share_pct') then 'contradicts'
        else 'silent'
    end as outcome,
    may_be_kept_pct as observed_value,
    kept_pct as observed_low,
    may_be_kept_pct as observed_high,
    threshold('OPC-03', 'joint_months_share_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    page.url as citation,
    page.known_on,
    vintage_basis,
    is_estimate,
    format(
        'By {}, both countries are known for {} months {}; in {} of them both were within what they promised.',
        assessor_name, months, months_said(first_month, last_month), months_kept
    ) as finding
from summed
