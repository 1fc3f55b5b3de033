-- Proposition: Iraq keeps its production level, by those who count something else than the level does, or do not say what.
-- EIA draws the line of crude elsewhere; Iraq's own count is a party's. Shown beside the others, never decisive.
-- Supports: it was above the level, by more than assessors differ, in few of the months known. Contradicts: in more.
-- Silent: few months are known. Months of a shut-in are left out: that is no policy.
with known as (
    select
        c.*,
        c.excess_pct > threshold('OPC-02', 'excess_share_pct') as is_over,
        case c.vintage_basis
            when 'original' then c.vintage_on
            else last_day(c.month) + s.publication_lag_days::integer
        end as known_on
    from mart.opec_conformity_monthly as c
    left join registry.source as s on s.source_id = c.source_ids[1]
    where c.country_iso3 = 'IRQ'
        and not c.is_comparable
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
    case k.assessor
        when 'national_source' then 'iraqi_oil_ministry' when 'opec_direct_communication' then 'iraqi_oil_ministry_to_opec'
        else assessor_voice(k.assessor)
    end as origin,
    month_span(min(k.month), max(k.month)) as period,
    max(k.source_ids[1]) as source_id,
    case
        when count(*) < threshold('OPC-02', 'months_known') then 'silent'
        when 100 * count_if(k.is_over) / count(*) > threshold('OPC-02', 'months_over_pct') then 'contradicts'
        else 'supports'
    end as outcome,
    avg(k.excess_kbd) as observed_value,
    'kb/d' as observed_unit,
    coalesce(max_by(p.source_url, k.month), max(k.source_ids[1]) || '@' || max(k.vintage_on)) as citation,
    coalesce(max(p.known_on), max(k.known_on)) as known_on,
    max(k.vintage_basis) as vintage_basis,
    k.assessor in ('national_source', 'opec_direct_communication') as is_interested_party,
    max(k.flag) >= 'estimated'::value_flag as is_estimate,
    format(
        'Over the level in {} of {} months known by {} ({}), on average by {:+d} kb/d',
        count_if(k.is_over), count(*), k.assessor::varchar, max(k.production_basis), round(avg(k.excess_kbd))::integer
    ) as detail
from known as k
left join page as p on p.assessor = k.assessor and p.month = k.month
group by k.assessor
