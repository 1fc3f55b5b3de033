-- Proposition: no other country has put more into Iraq than Russia.
-- Those who give Russia a rank among investors while they speak for it. The claim itself goes back to such a page, and the
-- source of a claim is no second witness to it, so it only corroborates.
-- Supports: they give the claimed rank. Contradicts: another rank. Silent: no rank given, which gives no row.
with ranked as (
    select e.*, f.value, f.unit
    from core.policy_event as e
    join core.policy_figure as f using (event_id)
    where f.measure = 'investor_rank' and e.partner_iso3s = ['RUS'] and e.is_interested_party
)
select
    origins[1]            as origin,
    event_date            as period,
    'record.policy_event' as source_id,
    case
        when value between quantity_low('INV-04', 'investor_rank') and quantity_high('INV-04', 'investor_rank') then 'supports'
        else 'contradicts'
    end                   as outcome,
    value                 as observed_value,
    unit                  as observed_unit,
    citations[1]          as citation,
    known_on,
    'original'            as vintage_basis,
    true                  as is_interested_party,
    hedge <> 'stated'     as is_estimate,
    format('{} gave Russia rank {} among investors.', array_to_string(actors, ', '), shown(value)) as detail
from ranked
