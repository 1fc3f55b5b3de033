-- Proposition: American sanctions harm trade in the region: Iraqi banks are cut off from dollars.
-- Supports: an origin reports banks barred or transfers blocked. Contradicts: never, since no list of admitted banks is known.
-- Silent: no such figure is known.
with page as (
    select p.*, f.value as figure, f.unit as figure_unit
    from indicator_pages() as p
    join core.indicator_fact as f using (fact_id)
    where p.indicator in ('banks_barred_from_dollars', 'dollar_transfers_blocked') and f.value > 0 and not p.is_forecast
    qualify row_number() over (partition by p.origin, p.period_from order by p.known_on, p.citation) = 1
)

select
    origin, source_id, citation, known_on, is_interested_party, is_estimate,
    period_from as period,
    'supports' as outcome,
    figure as observed_value,
    figure_unit as observed_unit,
    case indicator
        when 'banks_barred_from_dollars' then format('{} Iraqi banks barred from dollars in {}', figure::integer, period_from)
        else format('{} % of dollar transfers blocked in {}', figure::integer, period_from)
    end || coalesce(' (' || note || ')', '') as finding
from page
