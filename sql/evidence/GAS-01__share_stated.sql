-- Proposition: gas makes the claimed share of the power of the Kurdistan Region, by each origin's newest statement.
-- The share of one field, or of power demand, is another quantity and is left out.
-- Supports: every value that the statement allows is in the claim's range, tolerance included. Contradicts: none of them is.
-- Silent: the statement allows both, as a bound may.
with figure as (
    select *
    from indicator_pages()
    where indicator = 'generation_share'
        and subject_id = 'kurdistan_region'
        and detail = 'natural_gas'
        and not is_forecast
    qualify row_number() over (partition by origin order by period_end desc, known_on, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case
        when coalesce(value_low, 0) >= quantity_low('GAS-01', 'gas_share_of_power')
            and coalesce(value_high, 100) <= quantity_high('GAS-01', 'gas_share_of_power') then 'supports'
        when value_low > quantity_high('GAS-01', 'gas_share_of_power')
            or value_high < quantity_low('GAS-01', 'gas_share_of_power') then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    format(
        '{}: natural gas makes {} % of the power of the Region ({})', coalesce(stated_by, origin), shown(value), period_from
    ) as finding
from figure
