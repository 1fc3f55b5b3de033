-- Proposition: more than half of the Russian investment in Iraq is in energy.
-- What records of single projects show as spent or lent, all of it in oil and gas, is divided by the newest total stated for all
-- of Iraq. The records hold only energy projects, and not all of those, so the share is a lower bound.
-- Supports: above the claimed share. Contradicts: never, so the rule only corroborates.
-- Silent: a smaller share, which says nothing about the rest.
with newest as (
    select * from investment_on_record()
    order by stated_on desc, row_id
    limit 1
),

total as (
    select * from investment_totals()
    where scope = 'iraq' and party <> 'press' and bound in ('about', 'up_to')
    order by statement_on desc, statement_id
    limit 1
)

select
    n.origin, n.period, n.source_id, n.citation, n.known_on, n.vintage_basis, n.is_estimate,
    n.recorded_busd / t.amount_busd * 100 as observed_value,
    quantity_low('INV-03', 'energy_share_of_investment') as limit_value,
    'more_than' as limit_side,
    'pct' as observed_unit,
    if(observed_value > quantity_low('INV-03', 'energy_share_of_investment'), 'supports', 'silent') as outcome,
    format(
        'Pages on energy projects show {}, {} per cent of the {} bn stated for all of Iraq in {}.',
        n.amounts_shown, shown(observed_value), shown(t.amount_busd), t.statement_date
    ) as finding
from newest as n
cross join total as t
