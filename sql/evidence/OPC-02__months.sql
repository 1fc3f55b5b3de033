-- Proposition: Iraq keeps its promises month by month: its output is within what it promised, voluntary cuts and compensation
-- included. A month that is above by no more than assessors differ is neither kept nor broken. One row per assessor.
-- Supports: even with those months it was above in few. Contradicts: it was clearly above in more. Silent: those months decide,
-- few months are known, the newest is long ago, only copies are known, or OPEC's own sources speak instead.
select
    origin,
    month_span(first_month, last_month) as period,
    'record.assessed_output' as source_id,
    case
        when not is_heard then 'silent'
        when 100 * months_over / months > threshold('OPC-02', 'months_over_pct') then 'contradicts'
        when 100 * months_above / months <= threshold('OPC-02', 'months_over_pct') then 'supports'
        else 'silent'
    end as outcome,
    100 * months_over / months as observed_value,
    100 * months_over / months as observed_low,
    100 * months_above / months as observed_high,
    threshold('OPC-02', 'months_over_pct') as limit_value,
    'at_most' as limit_side,
    'pct' as observed_unit,
    page.url as citation,
    page.known_on,
    vintage_basis,
    is_estimate,
    format(
        '{} put Iraq above what it promised in {} of {} months known {}, and in {} of them by more than {} per cent.',
        assessor_name, months_above, months, months_said(first_month, last_month), months_over,
        shown(threshold('OPC-02', 'excess_share_pct'))
    ) as finding
from iraqs_months()
