-- Proposition: Iraq keeps its production level, as assessed by the surveys of agencies, one row each and never added up.
-- They are used where OPEC's secondary sources, which take precedence, are known for too few months.
-- Supports: it was above the level, by more than assessors differ, in few of the months known. Contradicts: in more.
-- Silent: few months are known, or secondary sources give enough. Months of a shut-in are left out.
with known as (
    select
        *,
        count(*) filter (where assessor = 'opec_secondary_sources') over () >= threshold('OPC-02', 'months_known')
            as has_secondary_sources
    from judged_months('OPC-02')
    where country_iso3 = 'IRQ' and is_comparable
)

select
    assessor_origin(k.assessor) as origin,
    month_span(min(k.month), max(k.month)) as period,
    'record.assessed_output' as source_id,
    if(bool_or(k.has_secondary_sources), 'silent', conformity_outcome(count(*), count_if(k.is_over))) as outcome,
    100 * count_if(k.is_over) / count(*) as observed_value,
    'pct' as observed_unit,
    max_by(p.citation, k.month) as citation,
    max(p.known_on) as known_on,
    max(k.vintage_basis) as vintage_basis,
    is_estimated(max(k.flag)) as is_estimate,
    format(
        'Over the level in {} of {} months known by {}, on average by {:+d} kb/d ({:+.1f} %)',
        count_if(k.is_over), count(*), assessor_origin(k.assessor), round(avg(k.excess_kbd))::integer, avg(k.excess_pct)::double
    ) as finding
from known as k
left join assessed_output_pages('IRQ') as p on p.assessor = k.assessor and p.month = k.month
where k.assessor <> 'opec_secondary_sources'
group by k.assessor
