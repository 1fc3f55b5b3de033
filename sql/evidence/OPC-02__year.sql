-- Proposition: Iraq keeps its promises over the year: on average over the known months of twelve, its output is not above what it
-- promised, voluntary cuts and compensation included. One row per assessor.
-- Supports: at or below it. Contradicts: above it by more than assessors differ. Silent: between the two; or few months are
-- known, the newest is long ago, only copies are known, or OPEC's own sources speak instead.
select
    origin,
    month_span(first_month, last_month) as period,
    'record.assessed_output' as source_id,
    case
        when not is_heard then 'silent'
        when excess_pct > threshold('OPC-02', 'excess_share_pct') then 'contradicts'
        when excess_pct <= 0 then 'supports'
        else 'silent'
    end as outcome,
    excess_pct as observed_value,
    threshold('OPC-02', 'excess_share_pct') as limit_value,
    'at_most' as limit_side,
    'pct' as observed_unit,
    page.url as citation,
    page.known_on,
    vintage_basis,
    is_estimate,
    format(
        '{} put Iraq {} what it promised on average over {} months known {}, {} per cent of {:,} kb/d.',
        assessor_name, above_or_below(excess_kbd), months, months_said(first_month, last_month), shown(abs(excess_pct)),
        round(promised_kbd)::integer
    ) as finding
from iraqs_months()
