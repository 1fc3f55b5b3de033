-- Proposition: Iraq owed Russia money.
-- Supports: an origin reports debt relief between the two states, or instalments still due; debt that was cut had been owed.
-- Contradicts: it puts the debt before relief at zero. Silent: nothing is said about debt between the two.
-- The origins disagree on the amount. The claim gives none, so the amount is not judged.
with page as (
    select
        *,
        case measure when 'debt_total' then 1 when 'debt_written_off' then 2 when 'debt_remaining' then 3 else 4 end as preference
    from policy_pages()
    where topic = 'debt' and list_contains(partner_iso3s, 'RUS') and not is_planned
    qualify row_number() over (partition by origin, event_date order by preference, known_on, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case when measure = 'debt_total' and value = 0 then 'contradicts' else 'supports' end as outcome,
    value as observed_value,
    unit as observed_unit,
    finding || coalesce(format(': {}, {:g} {}', replace(measure, '_', ' '), value::double, unit), '') as finding
from page
