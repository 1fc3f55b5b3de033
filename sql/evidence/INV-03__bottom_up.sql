-- Proposition: more than half of the Russian investment in Iraq is in energy.
-- What records of single projects show as spent or lent, all of it in oil and gas, over the newest total stated for all of Iraq.
-- Our records hold energy projects only and not all of those, so the share is a lower bound.
-- Supports: above the claimed share. Contradicts: never. Silent: a smaller share, which says nothing of the rest.
with summed as (
    select * from mart.russian_investment
    where row_kind = 'bottom_up_sum' and amount_busd is not null
    order by stated_on desc, row_id
    limit 1
),
whole as (
    select * from core.investment_statement
    where amount_kind = 'cumulative' and scope = 'iraq' and not is_yardstick and party <> 'press' and bound in ('about', 'up_to')
    order by statement_on desc, statement_id
    limit 1
),
share as (
    select
        s.*,
        w.amount_busd as whole_busd,
        w.statement_date,
        (s.amount_busd + coalesce(s.bottom_up_lent_busd, 0)) / w.amount_busd * 100 as recorded_pct
    from summed as s
    cross join whole as w
)
select
    'project_records'      as origin,
    on_date                as period,
    'record.project_event' as source_id,
    case when recorded_pct > quantity_low('INV-03', 'energy_share_of_investment') then 'supports' else 'silent' end as outcome,
    recorded_pct           as observed_value,
    'pct'                  as observed_unit,
    null                   as citation,
    stated_on              as known_on,
    'original'             as vintage_basis,
    false                  as is_interested_party,
    flag >= 'estimated'::value_flag as is_estimate,
    format(
        'Records of energy projects show {} bn spent and {} bn lent of {} bn stated ({}).',
        shown(amount_busd), shown(coalesce(bottom_up_lent_busd, 0)), shown(whole_busd), statement_date
    )                      as detail
from share
