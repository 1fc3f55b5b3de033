-- Proposition: gas makes the claimed share of the power of the Kurdistan Region, as each voice states it last.
-- The share of one field or of the power needed is another quantity and not here.
-- Supports: all that the statement can mean lies within the claim's range and tolerance. Contradicts: none of it does.
-- Silent: it can mean either, as a bound may.
with page as (
    select
        f.value, f.value_low, f.value_high, f.period_from, f.stated_by, f.is_interested_party, f.hedge, f.unit,
        p.origin, p.source_url, p.known_on, p.source_id
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator = 'generation_share'
        and f.subject_id = 'kurdistan_region'
        and f.detail = 'natural_gas'
        and not f.is_forecast
    qualify row_number() over (partition by p.origin order by f.period_end desc, p.known_on, p.source_url) = 1
)

select
    origin,
    period_from as period,
    source_id,
    case
        when coalesce(value_low, 0) >= quantity_low('GAS-01', 'gas_share_of_power')
            and coalesce(value_high, 100) <= quantity_high('GAS-01', 'gas_share_of_power') then 'supports'
        when value_low > quantity_high('GAS-01', 'gas_share_of_power')
            or value_high < quantity_low('GAS-01', 'gas_share_of_power') then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    format(
        '{}: natural gas makes {} % of the power of the Region ({})', coalesce(stated_by, origin), shown(value), period_from
    ) as detail
from page
