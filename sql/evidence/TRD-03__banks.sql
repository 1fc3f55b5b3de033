-- Proposition: American measures harm trade in the region: Iraqi banks are cut off from dollars.
-- What is cut off is not yet trade that was lost, and no list of the banks still admitted is known: the rule only corroborates.
-- Supports: an origin reports banks barred or transfers blocked within window_years. Contradicts: never.
-- Silent: no such figure on a page that can decide.
select
    voice(party, origin) as origin,
    period_from as period,
    source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    'supports' as outcome,
    value as observed_value,
    0 as limit_value,
    'more_than' as limit_side,
    unit as observed_unit,
    case indicator
        when 'banks_barred_from_dollars' then format('{} reports {} Iraqi banks barred from dollars', stated_by, value::integer)
        else format('{} reports {} per cent of Iraq''s dollar transfers blocked', stated_by, value::integer)
    end || ' in ' || period_from || '.' as finding
from indicator_pages()
where
    indicator in ('banks_barred_from_dollars', 'dollar_transfers_blocked') and value > 0 and not is_forecast and can_decide
    and period_end between years_ago(threshold('TRD-03', 'window_years')) and about_on()
qualify row_number() over (partition by voice(party, origin), period_from order by known_on, citation) = 1
