-- Proposition: more than half of the Russian investment in Iraq is in energy.
-- What records of single projects show as spent or lent, all of it in oil and gas, is divided by the newest total stated for all
-- of Iraq. The records hold only energy projects, and not all of those, so the share is a lower bound.
-- Supports: above the claimed share. Contradicts: never. Silent: a smaller share, which says nothing about the rest.
with newest as (
    select * from investment_on_record()
    order by stated_on desc, row_id
    limit 1
),

total as (
    select * from core.investment_statement
    where amount_kind = 'cumulative' and scope = 'iraq' and not is_yardstick and party <> 'press' and bound in ('about', 'up_to')
    order by statement_on desc, statement_id
    limit 1
)

select
    n.origin, n.period, n.source_id, n.citation, n.known_on, n.is_estimate,
    n.recorded_busd / t.amount_busd * 100 as observed_value,
    'pct' as observed_unit,
    case when observed_value > quantity_low('INV-03', 'energy_share_of_investment') then 'supports' else 'silent' end as outcome,
    format(
        'Records of energy projects show {} bn spent and {} bn lent of {} bn stated ({}).',
        shown(n.amount_busd), shown(coalesce(n.bottom_up_lent_busd, 0)), shown(t.amount_busd), t.statement_date
    ) as finding
from newest as n
cross join total as t
