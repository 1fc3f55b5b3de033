-- Proposition: Russian money in Iraq makes it weigh much for Russia; here, by Iraq's part of what Lukoil produces abroad.
-- Lukoil's crude output with West Qurna-2 and without it, for its newest period by the day asked about that has both, divided
-- by the share of its output from abroad as stated for a year around it.
-- Supports: at least foreign_output_share_pct of the output abroad; where that is not known, of the total, which is larger.
-- Contradicts: less of the output abroad. Silent: less of the total, the output abroad not known; or a period older than
-- stale_years.
with pair as (
    select
        w.* exclude (period),
        w.period_from || '/' || w.period_to as period,
        w.value as with_mt,
        w.value - o.value as iraq_mt,
        100 * (w.value - o.value) / w.value as share_of_total_pct
    from indicator_facts() as w
    join core.indicator_fact as o
        on o.indicator = w.indicator and o.subject_id = w.subject_id
        and o.period_from = w.period_from and o.period_to = w.period_to
    where
        w.indicator = 'crude_output' and w.subject_id = 'lukoil'
        and w.detail = 'with_west_qurna_2' and o.detail = 'without_west_qurna_2' and w.period_end <= about_on()
    order by w.period_end desc
    limit 1
),

abroad as (
    select p.*, f.value as foreign_pct, 100 * p.share_of_total_pct / f.value as share_abroad_pct
    from pair as p
    left join core.indicator_fact as f
        on f.indicator = 'foreign_share_of_output' and f.subject_id = p.subject_id and not f.is_forecast
        and abs(year(f.period_end) - year(p.period_end)) <= 1
    order by abs(year(f.period_end) - year(p.period_end)) nulls last, f.fact_id
    limit 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when period_end < years_ago(threshold('SIG-01', 'stale_years')) then 'silent'
        when coalesce(share_abroad_pct, share_of_total_pct) >= threshold('SIG-01', 'foreign_output_share_pct') then 'supports'
        when share_abroad_pct is not null then 'contradicts'
        else 'silent'
    end as outcome,
    coalesce(share_abroad_pct, share_of_total_pct) as observed_value,
    threshold('SIG-01', 'foreign_output_share_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    format(
        'West Qurna-2 gave {} of Lukoil''s {} Mt of crude in {}, {} per cent of all its output{}.',
        shown(iraq_mt), shown(with_mt), period, shown(share_of_total_pct),
        coalesce(format(' and {} per cent of that abroad', shown(share_abroad_pct)), '; the share of that abroad is not known')
    ) as finding
from abroad
