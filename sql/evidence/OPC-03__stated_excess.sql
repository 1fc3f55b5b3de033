-- Proposition: coordination succeeds: neither Iraq nor Russia is named for excess. The newest period for which an origin states
-- the excess of both. Sums over months are divided by the number of months.
-- Supports: the larger excess is no more than assessors differ. Contradicts: it is more.
-- Silent: no origin states it for both, no level is known, the statement is old, or only copies are known.
with stated as (
    select
        s.country_iso3, s.month_from, s.month_to, s.spoken_months, s.stated_by, s.metric, s.stated_value,
        s.stated_value / if(s.metric = 'overproduction_cumulative', s.spoken_months, 1) as excess_kbd,
        coalesce(any_value(s.stated_required_kbd), avg(r.required_kbd)) as level_kbd
    from mart.opec_conformity_stated as s
    left join mart.opec_required_monthly as r
        on r.country_iso3 = s.country_iso3 and r.required_view = 'judged' and r.month between s.month_from and s.month_to
    where s.country_iso3 in ('IRQ', 'RUS')
        and s.metric in ('overproduction_cumulative', 'overproduction_average')
        and s.stated_value is not null
        and s.month_to < date_trunc('month', about_on())
    group by all
),

page as (
    select
        s.*, f.origin, f.source_url, f.known_on, basis_of(f.known_basis) as vintage_basis,
        can_decide(f.publisher_kind, f.source_publisher) as is_first_hand
    from stated as s
    join core.fact as f
        on f.fact_kind = 'compliance_statement'
        and f.subject_id = s.country_iso3
        and f.measure = s.metric::varchar
        and f.stated_by = s.stated_by
        and f.value = s.stated_value
        and period_start(f.period_from) = s.month_from
        and period_start(f.period_to) = s.month_to
    qualify row_number() over (
        partition by f.origin, s.country_iso3, s.month_from, s.month_to order by is_first_hand desc, f.known_on, f.source_url
    ) = 1
),

of_both as (
    select
        i.origin, i.month_from, i.month_to, i.spoken_months, r.source_url, r.known_on, r.vintage_basis,
        i.excess_kbd as iraqs_kbd, r.excess_kbd as russias_kbd,
        r.is_first_hand,
        if(
            i.level_kbd is null or r.level_kbd is null,
            null,
            greatest(100 * i.excess_kbd / i.level_kbd, 100 * r.excess_kbd / r.level_kbd)
        ) as worst_pct
    from page as i
    join page as r
        on r.country_iso3 = 'RUS' and r.origin = i.origin and r.month_from = i.month_from and r.month_to = i.month_to
    where i.country_iso3 = 'IRQ'
    qualify row_number() over (partition by i.origin order by i.month_to desc, i.spoken_months desc) = 1
)

select
    origin,
    month_span(month_from, month_to) as period,
    'record.compliance_statement' as source_id,
    case
        when month_to < judged_from('OPC-03') or worst_pct is null or not is_first_hand then 'silent'
        else compared(worst_pct, threshold('OPC-03', 'excess_share_pct'), 'at_most')
    end as outcome,
    worst_pct as observed_value,
    if(worst_pct is not null, threshold('OPC-03', 'excess_share_pct'), null) as limit_value,
    if(worst_pct is not null, 'at_most', null) as limit_side,
    if(worst_pct is not null, 'pct', null) as observed_unit,
    source_url as citation,
    known_on,
    vintage_basis,
    false as is_estimate,
    format(
        '{} puts Iraq {} and Russia {} the level of each on average {}{}.',
        if(origin = 'opec_secretariat', 'OPEC''s secretariat', origin), above_or_below(iraqs_kbd), above_or_below(russias_kbd),
        months_said(month_from, month_to),
        coalesce(format('; the larger excess is {} per cent of its level', shown(worst_pct)), '')
    ) as finding
from of_both
