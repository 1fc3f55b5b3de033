-- Proposition: Iraq owed Russia money.
-- Supports: a voice tells of debt relief between the two, or of instalments still due; whatever is cut had been owed.
-- Contradicts: it puts the debt before relief at nothing. Silent: no word on debt between the two.
-- The voices disagree on the amount, which the claim does not give, so it does not count.
with page as (
    select
        *,
        case measure when 'debt_total' then 1 when 'debt_written_off' then 2 when 'debt_remaining' then 3 else 4 end as preference
    from record.policy_event
    where topic = 'debt' and list_contains(partner_iso3s, 'RUS') and not is_planned
),

voice as (
    select *
    from page
    qualify row_number() over (partition by origin, event_date order by preference, known_on, source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case when measure = 'debt_total' and value = 0 then 'contradicts' else 'supports' end as outcome,
    value as observed_value,
    unit as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || ')'
    || coalesce(format(': {}, {:g} {}', replace(measure, '_', ' '), value::double, unit), '') as detail
from voice
