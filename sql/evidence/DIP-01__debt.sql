-- Proposition: Iraq owed Russia money.
-- Supports: an origin reports debt relief between the two, or instalments still due: debt that was cut had been owed.
-- Contradicts: it puts the debt before relief at zero. Silent: a page that cannot decide, or a debt that is disputed.
-- The origins disagree on the amount. The claim gives none, so the amount is not judged.
with page as (
    select
        *,
        case measure when 'debt_total' then 1 when 'debt_written_off' then 2 when 'debt_remaining' then 3 else 4 end as preference
    from policy_pages()
    where subject = 'debt' and list_contains(partner_iso3s, 'RUS') and not is_planned and event_on <= about_on()
    qualify row_number() over (partition by origin, period order by preference, known_on, citation) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when not can_decide then 'silent'
        when measure = 'debt_total' and value <= 0 then 'contradicts'
        when milestone in ('agreed', 'settled', 'outstanding', 'signed', 'in_force') then 'supports'
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    format('{}, by {}: {}', period, origin, description)
    || coalesce(format('; {} {} {}', replace(measure, '_', ' '), shown(value), unit), '')
    || '.' as finding
from page
