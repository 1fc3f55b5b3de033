-- Proposition: Iraq's authorities keep signing new contracts to modernise and develop fields.
-- Matters on which the federal authorities signed a field contract within window_months before the day asked about, each once.
-- Memoranda, heads of agreement, awards and pledges are not contracts. Baghdad contests what the Kurdistan Region signs, so that
-- is left out, and so are pages that cannot decide. Each row is a page on a signing, or, where nothing was signed, on what
-- else was done about fields.
-- Supports: at least contracts_signed of them. Contradicts: fewer, while the records do hear of field contracts in the window.
-- Silent: the records hold nothing of the window, which gives no row.
with heard as (
    select
        *,
        milestone = 'signed' and stance = 'supports' and party = 'iraqi_state' as is_signing
    from policy_pages()
    where
        subject in ('field_contract', 'licensing_round') and not is_planned and is_in_window(event_on, 'PRJ-06')
        and can_decide
),

counted as (
    select *, coalesce((select count(distinct h.matter_id) from heard as h where h.is_signing), 0) as signed_count
    from heard
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_own_act, is_estimate,
    compared(signed_count, threshold('PRJ-06', 'contracts_signed'), 'at_least') as outcome,
    signed_count as observed_value,
    threshold('PRJ-06', 'contracts_signed') as limit_value,
    'at_least' as limit_side,
    'count' as observed_unit,
    format(
        '{} ({}), by {}; in the {} months before {} the federal authorities signed field contracts on {} matters.',
        description, event_date, replace(origin, '_', ' '), shown(threshold('PRJ-06', 'window_months')), about_on(), signed_count
    ) as finding
from counted
where is_signing or signed_count = 0
qualify row_number() over (partition by origin, period order by known_on nulls last, event_id, citation) = 1
