-- Proposition: gas makes the claimed share of the power of the Kurdistan Region, by each speaker's newest statement.
-- The share of one field, or of power demand, is another quantity and is left out.
-- Supports: every value that the statement allows is in the claim's range, tolerance included. Contradicts: none of them is.
-- Silent: the statement allows both, as a bound may; or it is of a later time than asked, or stale.
with figure as (
    select
        *,
        voice(party, origin) as speaker,
        quantity_low('GAS-01', 'gas_share_of_power') as range_low,
        quantity_high('GAS-01', 'gas_share_of_power') as range_high
    from indicator_pages()
    where indicator = 'generation_share' and subject_id = 'kurdistan_region' and detail = 'natural_gas'
        and not is_forecast and can_decide
        and period_start <= about_on() and period_end >= confirmed_from('GAS-01')
    qualify row_number() over (partition by speaker order by period_end desc, known_on, citation) = 1
)

select
    speaker as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when coalesce(value_low, 0) >= range_low and coalesce(value_high, 100) <= range_high then 'supports'
        when value_low > range_high or value_high < range_low then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    value_low as observed_low,
    value_high as observed_high,
    if(value > range_high, range_high, range_low) as limit_value,
    if(value > range_high, 'at_most', 'at_least') as limit_side,
    unit as observed_unit,
    format(
        '{}: {} per cent of the power of the Kurdistan Region was made from natural gas in {}',
        said_by(stated_by, origin), shown(value), period_from
    ) as finding
from figure
