-- Proposition: coordination succeeds: neither Iraq nor Russia is named for excess. The newest period for which an origin states
-- the excess of both. Sums over months are divided by the number of months.
-- Supports: the larger excess is no more than assessors differ. Contradicts: it is more.
-- Silent: no origin states it for both, no level is known, the statement is old, or only copies are known.
with page as (
    from stated_excess_pages()
    qualify row_number() over (
        partition by origin, country_iso3, month_from, month_to order by can_decide desc, known_on, source_url
    ) = 1
),

of_both as (
    select
        i.origin, i.month_from, i.month_to, i.spoken_months, r.source_url, r.known_on, r.vintage_basis,
        i.excess_kbd as iraqs_kbd, r.excess_kbd as russias_kbd,
        r.can_decide,
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
        when month_to < judged_from('OPC-03') or worst_pct is null or not can_decide then 'silent'
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
