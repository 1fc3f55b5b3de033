-- Proposition: Iraq keeps what it promised by the stricter reading: its level less every cut that it volunteered.
-- In 2023 conformity was counted without these cuts; afterwards the two readings are the same. One row per assessor.
-- Supports: it was above that level, by more than assessors differ, in few of the months known. Contradicts: in more.
-- Silent: few months are known. Months of a shut-in are left out.
with known as (
    select
        c.assessor, c.month, c.vintage_basis,
        greatest(c.flag, r.flag) as flag,
        c.production_kbd - r.required_kbd as excess_kbd,
        100 * c.production_kbd / r.required_kbd - 100 > threshold('OPC-02', 'excess_share_pct') as is_over
    from mart.opec_conformity_monthly as c
    join mart.opec_required_monthly as r
        on r.country_iso3 = c.country_iso3 and r.month = c.month and r.required_view = 'all_voluntary' and r.flag <> 'forecast'
    where c.country_iso3 = 'IRQ'
        and c.is_comparable
        and c.month >= judged_from('OPC-02')
        and 100 * c.production_kbd / r.required_kbd >= threshold('OPC-02', 'shut_in_share_pct')
)

select
    assessor_origin(k.assessor) as origin,
    month_span(min(k.month), max(k.month)) as period,
    'record.assessed_output' as source_id,
    conformity_outcome(count(*), count_if(k.is_over)) as outcome,
    avg(k.excess_kbd) as observed_value,
    'kb/d' as observed_unit,
    max_by(p.citation, k.month) as citation,
    max(p.known_on) as known_on,
    max(k.vintage_basis) as vintage_basis,
    is_estimated(max(k.flag)) as is_estimate,
    format(
        'Over the level with its voluntary cuts in {} of {} months known by {}, on average by {:+d} kb/d',
        count_if(k.is_over), count(*), k.assessor::varchar, round(avg(k.excess_kbd))::integer
    ) as finding
from known as k
left join assessed_output_pages('IRQ') as p on p.assessor = k.assessor and p.month = k.month
group by k.assessor
