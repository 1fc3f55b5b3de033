-- Proposition: Iraq kept its production level in the newest month that an assessor gives; where it stands, not how it did.
-- Supports: output is within the level, or above by no more than assessors differ. Contradicts: it is further above.
-- Silent: a shut-in, since output that cannot leave the country is no policy.
with newest as (
    select *
    from mart.opec_conformity_monthly
    where country_iso3 = 'IRQ' and is_comparable and required_kbd is not null and month >= judged_from('OPC-02')
    qualify row_number() over (partition by assessor order by month desc) = 1
),

page as (
    select assessor, period_start(month) as month, min_by(source_url, known_on) as source_url, min(known_on) as known_on
    from record.assessed_output
    where country_iso3 = 'IRQ'
    group by assessor, month
)

select
    assessor_voice(n.assessor) as origin,
    month_span(n.month, n.month) as period,
    'record.assessed_output' as source_id,
    case
        when 100 * n.production_kbd / n.required_kbd < threshold('OPC-02', 'shut_in_share_pct') then 'silent'
        when n.excess_pct > threshold('OPC-02', 'excess_share_pct') then 'contradicts'
        else 'supports'
    end as outcome,
    n.excess_kbd as observed_value,
    'kb/d' as observed_unit,
    p.source_url as citation,
    p.known_on,
    n.vintage_basis,
    false as is_interested_party,
    n.flag >= 'estimated'::value_flag as is_estimate,
    format(
        '{} kb/d by {} in {}, {:+d} to the level', n.production_kbd::integer, n.assessor::varchar, month_span(n.month, n.month),
        n.excess_kbd::integer
    ) as detail
from newest as n
left join page as p on p.assessor = n.assessor and p.month = n.month
