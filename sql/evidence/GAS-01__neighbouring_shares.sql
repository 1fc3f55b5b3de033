-- Proposition: gas makes the claimed share of the power of the Kurdistan Region; what one field's share says of it.
-- The share that rests on Khor Mor is a floor of the gas share; how much of the power needed is made is another matter.
-- Supports: never, since a floor cannot hit a range. Contradicts: the floor already lies above the range.
-- Silent: the floor leaves it open, or the figure is of the power needed.
with page as (
    select f.*, p.origin, p.source_url, p.known_on as page_known_on, p.source_id
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.subject_id = 'kurdistan_region'
        and not f.is_forecast
        and (f.indicator = 'generation_share' and f.detail = 'khor_mor_gas' or f.indicator = 'power_demand_met_share')
    qualify row_number() over (
        partition by p.origin, f.period_from order by f.indicator = 'generation_share' desc, p.known_on, p.source_url
    ) = 1
)

select
    origin,
    period_from as period,
    source_id,
    case
        when indicator = 'generation_share' and value_low > quantity_high('GAS-01', 'gas_share_of_power') then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    source_url as citation,
    page_known_on as known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    case indicator
        when 'generation_share' then
            format('Khor Mor alone makes {}{} % of the power ({})', replace(bound::varchar, '=', ''), shown(value), period_from)
        else format('Gas makes {} % of the power that the Region needs ({})', shown(value), period_from)
    end as detail
from page
