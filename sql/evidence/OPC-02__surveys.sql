-- Proposition: Iraq keeps its production level, as assessed by the surveys of agencies, one row each and never one sum.
-- They stand in where OPEC's secondary sources, which count first, are known for too few months.
-- Supports: it was above the level, by more than assessors differ, in few of the months known. Contradicts: in more.
-- Silent: few months are known, or secondary sources speak. Months of a shut-in are left out: that is no policy.
with known as (
    select
        c.*,
        c.excess_pct > threshold('OPC-02', 'excess_share_pct') as is_over,
        count(*) filter (where c.assessor = 'opec_secondary_sources') over () >= threshold('OPC-02', 'months_known')
            as has_secondary_sources
    from mart.opec_conformity_monthly as c
    where c.country_iso3 = 'IRQ'
        and c.is_comparable
        and c.month >= judged_from('OPC-02')
        and 100 * c.production_kbd / c.required_kbd >= threshold('OPC-02', 'shut_in_share_pct')
),

page as (
    select assessor, period_start(month) as month, min_by(source_url, known_on) as source_url, min(known_on) as known_on
    from record.assessed_output
    where country_iso3 = 'IRQ'
    group by assessor, month
)

select
    assessor_voice(k.assessor) as origin,
    month_span(min(k.month), max(k.month)) as period,
    'record.assessed_output' as source_id,
    case
        when count(*) < threshold('OPC-02', 'months_known') or bool_or(k.has_secondary_sources) then 'silent'
        when 100 * count_if(k.is_over) / count(*) > threshold('OPC-02', 'months_over_pct') then 'contradicts'
        else 'supports'
    end as outcome,
    100 * count_if(k.is_over) / count(*) as observed_value,
    'pct' as observed_unit,
    max_by(p.source_url, k.month) as citation,
    max(p.known_on) as known_on,
    max(k.vintage_basis) as vintage_basis,
    false as is_interested_party,
    max(k.flag) >= 'estimated'::value_flag as is_estimate,
    format(
        'Over the level in {} of {} months known by {}, on average by {:+d} kb/d ({:+.1f} %)',
        count_if(k.is_over), count(*), assessor_voice(k.assessor), round(avg(k.excess_kbd))::integer, avg(k.excess_pct)::double
    ) as detail
from known as k
left join page as p on p.assessor = k.assessor and p.month = k.month
where k.assessor <> 'opec_secondary_sources'
group by k.assessor
