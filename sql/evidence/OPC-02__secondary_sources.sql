-- Proposition: Iraq keeps its production level, as assessed by OPEC's secondary sources, which OPEC itself uses.
-- Supports: it was above the level, by more than assessors differ, in few of the months known. Contradicts: in more.
-- Silent: fewer months are known than months_known. Months of a shut-in are left out.
select
    assessor_origin(k.assessor) as origin,
    month_span(min(k.month), max(k.month)) as period,
    'record.assessed_output' as source_id,
    conformity_outcome(count(*), count_if(k.is_over)) as outcome,
    100 * count_if(k.is_over) / count(*) as observed_value,
    'pct' as observed_unit,
    max_by(p.citation, k.month) as citation,
    max(p.known_on) as known_on,
    max(k.vintage_basis) as vintage_basis,
    is_estimated(max(k.flag)) as is_estimate,
    format(
        'Over the level in {} of {} months known by secondary sources, on average by {:+d} kb/d ({:+.1f} %)',
        count_if(k.is_over), count(*), round(avg(k.excess_kbd))::integer, avg(k.excess_pct)::double
    ) as finding
from judged_months('OPC-02') as k
left join assessed_output_pages('IRQ') as p on p.assessor = k.assessor and p.month = k.month
where k.country_iso3 = 'IRQ' and k.assessor = 'opec_secondary_sources'
group by k.assessor
