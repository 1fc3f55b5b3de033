-- Proposition: gas makes the claimed share of the power of the Kurdistan Region; here, by related shares.
-- The share generated from Khor Mor gas is a lower bound of the gas share. The share of power demand that is met is another
-- quantity.
-- Supports: never, since a lower bound cannot confirm a range. Contradicts: the lower bound is already above the range.
-- Silent: the lower bound allows the range, or the figure is a share of demand.
with figure as (
    select *
    from indicator_pages()
    where subject_id = 'kurdistan_region'
        and not is_forecast
        and period_start <= about_on() and period_end >= confirmed_from('GAS-01')
        and (indicator = 'generation_share' and detail = 'khor_mor_gas' or indicator = 'power_demand_met_share')
    qualify row_number() over (
        partition by origin, period_from order by indicator = 'generation_share' desc, known_on, citation
    ) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when indicator = 'generation_share' and value_low > quantity_high('GAS-01', 'gas_share_of_power') then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    quantity_high('GAS-01', 'gas_share_of_power') as limit_value,
    'at_most' as limit_side,
    unit as observed_unit,
    case indicator
        when 'generation_share' then
            format(
                '{}: gas of the field Khor Mor alone made {}{} per cent of the power of the Kurdistan Region in {}',
                said_by(stated_by, origin), if(value_high is null, 'more than ', ''), shown(value), period_from
            )
        else
            format(
                '{}: gas met {} per cent of the power demand of the Kurdistan Region in {}',
                said_by(stated_by, origin), shown(value), period_from
            )
    end as finding
from figure
