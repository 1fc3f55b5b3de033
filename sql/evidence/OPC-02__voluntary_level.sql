-- Proposition: Iraq keeps what it promised by the stricter reading, its level less every cut that it volunteered.
-- In 2023 conformity was counted without them; afterwards the two readings are one. One row for each assessor.
-- Supports: it was above that level, by more than assessors differ, in few of the months known. Contradicts: in more.
-- Silent: few months are known. Months of a shut-in are left out: that is no policy.
with known as (
    select
        c.assessor, c.month, c.vintage_basis, greatest(c.flag, r.flag) as flag,
        c.production_kbd - r.required_kbd as excess_kbd,
        100 * c.production_kbd / r.required_kbd - 100 as excess_pct
    from mart.opec_conformity_monthly as c
    join mart.opec_required_monthly as r
        on r.country_iso3 = c.country_iso3 and r.month = c.month and r.required_view = 'all_voluntary' and r.flag <> 'forecast'
    where c.country_iso3 = 'IRQ'
        and c.is_comparable
        and c.month >= judged_from('OPC-02')
        and 100 * c.production_kbd / r.required_kbd >= threshold('OPC-02', 'shut_in_share_pct')
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
        when count(*) < threshold('OPC-02', 'months_known') then 'silent'
        when 100 * count_if(k.excess_pct > threshold('OPC-02', 'excess_share_pct')) / count(*)
            > threshold('OPC-02', 'months_over_pct') then 'contradicts'
        else 'supports'
    end as outcome,
    avg(k.excess_kbd) as observed_value,
    'kb/d' as observed_unit,
    max_by(p.source_url, k.month) as citation,
    max(p.known_on) as known_on,
    max(k.vintage_basis) as vintage_basis,
    false as is_interested_party,
    max(k.flag) >= 'estimated'::value_flag as is_estimate,
    format(
        'Over the level with its voluntary cuts in {} of {} months known by {}, on average by {:+d} kb/d',
        count_if(k.excess_pct > threshold('OPC-02', 'excess_share_pct')), count(*), k.assessor::varchar,
        round(avg(k.excess_kbd))::integer
    ) as detail
from known as k
left join page as p on p.assessor = k.assessor and p.month = k.month
group by k.assessor
