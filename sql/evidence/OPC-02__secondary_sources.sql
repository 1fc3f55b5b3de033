-- Proposition: Iraq keeps its production level, as assessed by OPEC's secondary sources, by which OPEC itself counts.
-- Supports: it was above the level, by more than assessors differ, in few of the months known. Contradicts: in more.
-- Silent: fewer months are known than the threshold. Months of a shut-in are left out: that is no policy.
with known as (
    select c.*, c.excess_pct > threshold('OPC-02', 'excess_share_pct') as is_over
    from mart.opec_conformity_monthly as c
    where c.country_iso3 = 'IRQ'
        and c.assessor = 'opec_secondary_sources'
        and c.month >= judged_from('OPC-02')
        and 100 * c.production_kbd / c.required_kbd >= threshold('OPC-02', 'shut_in_share_pct')
),

page as (
    select period_start(month) as month, min_by(source_url, known_on) as source_url, min(known_on) as known_on
    from record.assessed_output
    where country_iso3 = 'IRQ' and assessor = 'opec_secondary_sources'
    group by month
)

select
    'opec_secretariat' as origin,
    month_span(min(k.month), max(k.month)) as period,
    'record.assessed_output' as source_id,
    case
        when count(*) < threshold('OPC-02', 'months_known') then 'silent'
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
        'Over the level in {} of {} months known by secondary sources, on average by {:+d} kb/d ({:+.1f} %)',
        count_if(k.is_over), count(*), round(avg(k.excess_kbd))::integer, avg(k.excess_pct)::double
    ) as detail
from known as k
left join page as p on p.month = k.month
having count(*) > 0
