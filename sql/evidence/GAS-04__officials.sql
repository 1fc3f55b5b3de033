-- Proposition: many Iraqi officials want the weight to move to gas and renewables; here, by public bodies that have set
-- themselves a target, or awarded capacity, for either. One row per body; a body's plan counts as the view of its officials.
-- Supports: the body has such a target. Contradicts: never, since officials of a body without one may still want it.
-- Silent: none is known.
with target as (
    select *
    from indicator_pages()
    where is_interested_party
        and indicator in (
            'renewable_capacity_target', 'renewable_share_target', 'solar_capacity_target', 'solar_capacity_awarded',
            'gas_captured_share_target'
        )
    qualify row_number() over (partition by origin order by known_on, fact_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    'supports' as outcome,
    value as observed_value,
    unit as observed_unit,
    format('{}: {} of {} {} for {}', stated_by, replace(indicator, '_', ' '), shown(value), unit, period_from) as finding
from target
