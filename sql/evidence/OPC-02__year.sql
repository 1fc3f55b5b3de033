-- Proposition: Iraq keeps its promises over the year: on average over the known months of twelve, its output is above what it
-- promised, voluntary cuts and compensation included, by no more than assessors differ. One row per assessor.
-- Supports: it is not further above. Contradicts: it is. Silent: few months are known, the newest is long ago, only copies are
-- known, or OPEC's own sources speak instead.
select
    origin,
    month_span(first_month, last_month) as period,
    'record.assessed_output' as source_id,
    if(is_heard, compared(excess_pct, threshold('OPC-02', 'excess_share_pct'), 'at_most'), 'silent') as outcome,
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
