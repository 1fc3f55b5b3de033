-- Proposition: many Iraqi officials want the weight to move to gas and renewables: public bodies that have set themselves a
-- target, or handed out capacity, for either. One row per body; what a body plans stands for what its officials hold.
-- Supports: the body has such a target. Contradicts: never, since a body without one may still think so.
-- Silent: none is known.
with page as (
    select f.*, p.origin, p.source_url, p.known_on as page_known_on, p.source_id
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.is_interested_party
        and f.indicator in (
            'renewable_capacity_target', 'renewable_share_target', 'solar_capacity_target', 'solar_capacity_awarded',
            'gas_captured_share_target'
        )
    qualify row_number() over (partition by p.origin order by p.known_on, f.fact_id, p.source_url) = 1
)

select
    origin,
    period_from as period,
    source_id,
    'supports' as outcome,
    value as observed_value,
    unit as observed_unit,
    source_url as citation,
    page_known_on as known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    format('{}: {} of {} {} for {}', stated_by, replace(indicator, '_', ' '), shown(value), unit, period_from) as detail
from page
