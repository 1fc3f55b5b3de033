-- Proposition: Iraq kept its production level in the newest month that an assessor gives; the current state, not the record.
-- Supports: output is within the level, or above by no more than assessors differ. Contradicts: it is further above.
-- Silent: a shut-in, since output that cannot be exported is not policy.
with newest as (
    select *
    from mart.opec_conformity_monthly
    where country_iso3 = 'IRQ' and is_comparable and required_kbd is not null and month >= judged_from('OPC-02')
    qualify row_number() over (partition by assessor order by month desc) = 1
)

select
    assessor_origin(n.assessor) as origin,
    month_span(n.month, n.month) as period,
    'record.assessed_output' as source_id,
    case
        when 100 * n.production_kbd / n.required_kbd < threshold('OPC-02', 'shut_in_share_pct') then 'silent'
        when n.excess_pct > threshold('OPC-02', 'excess_share_pct') then 'contradicts'
        else 'supports'
    end as outcome,
    n.excess_kbd as observed_value,
    'kb/d' as observed_unit,
    p.citation,
    p.known_on,
    n.vintage_basis,
    is_estimated(n.flag) as is_estimate,
    format(
        '{} kb/d by {} in {}, {:+d} to the level', n.production_kbd::integer, n.assessor::varchar, month_span(n.month, n.month),
        n.excess_kbd::integer
    ) as finding
from newest as n
left join assessed_output_pages('IRQ') as p on p.assessor = n.assessor and p.month = n.month
