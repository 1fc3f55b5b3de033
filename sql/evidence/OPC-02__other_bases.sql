-- Proposition: Iraq keeps its production level; here, by assessors who define output otherwise than the level, or do not say how.
-- EIA defines crude differently; Iraq's own count is that of a party. Shown with the others, never decisive.
-- Supports: it was above the level, by more than assessors differ, in few of the months known. Contradicts: in more.
-- Silent: few months are known. Months of a shut-in are left out.
select
    case k.assessor
        when 'national_source' then 'iraqi_oil_ministry' when 'opec_direct_communication' then 'iraqi_oil_ministry_to_opec'
        else assessor_origin(k.assessor)
    end as origin,
    month_span(min(k.month), max(k.month)) as period,
    max(k.source_ids[1]) as source_id,
    conformity_outcome(count(*), count_if(k.is_over)) as outcome,
    avg(k.excess_kbd) as observed_value,
    'kb/d' as observed_unit,
    coalesce(max_by(p.citation, k.month), snapshot_id(max(k.source_ids[1]), max(k.vintage_on))) as citation,
    coalesce(
        max(p.known_on), max(published_on(k.vintage_basis, k.vintage_on, last_day(k.month), s.publication_lag_days))
    ) as known_on,
    max(k.vintage_basis) as vintage_basis,
    k.assessor in ('national_source', 'opec_direct_communication') as is_interested_party,
    is_estimated(max(k.flag)) as is_estimate,
    format(
        'Over the level in {} of {} months known by {} ({}), on average by {:+d} kb/d',
        count_if(k.is_over), count(*), k.assessor::varchar, max(k.production_basis), round(avg(k.excess_kbd))::integer
    ) as finding
from judged_months('OPC-02') as k
left join build.source as s on s.source_id = k.source_ids[1]
left join assessed_output_pages('IRQ') as p on p.assessor = k.assessor and p.month = k.month
where k.country_iso3 = 'IRQ' and not k.is_comparable
group by k.assessor
