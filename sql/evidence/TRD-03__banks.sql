-- Proposition: American sanctions do harm to trade in the region: Iraqi banks are shut out of dollars.
-- Supports: a voice names banks barred or transfers blocked. Contradicts: never, since a list of banks let in is not known.
-- Silent: no such figure is known.
with page as (
    select p.*, f.value as figure, f.unit as figure_unit
    from record.indicator_fact as p
    join core.indicator_fact as f using (fact_id)
    where p.indicator in ('banks_barred_from_dollars', 'dollar_transfers_blocked') and f.value > 0 and not p.is_forecast
    qualify row_number() over (partition by p.origin, p.period_from order by p.known_on, p.source_url) = 1
)

select
    origin,
    period_from as period,
    source_id,
    'supports' as outcome,
    figure as observed_value,
    figure_unit as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    case indicator
        when 'banks_barred_from_dollars' then format('{} Iraqi banks barred from dollars in {}', figure::integer, period_from)
        else format('{} % of dollar transfers blocked in {}', figure::integer, period_from)
    end || coalesce(' (' || note || ')', '') as detail
from page
