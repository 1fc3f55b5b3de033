-- Proposition: the money that foreigners put into Iraq grows.
-- Announced projects and pledges by year: promises, not money that came, so they only corroborate.
-- Supports: a stated rise. Contradicts: a stated fall. Silent: a sum that nobody held against another year.
select
    origins[1]              as origin,
    period_to               as period,
    'record.indicator_fact' as source_id,
    case
        when indicator = 'greenfield_investment_growth' then if(value > 0, 'supports', 'contradicts')
        else 'silent'
    end                     as outcome,
    value                   as observed_value,
    unit                    as observed_unit,
    citations[1]            as citation,
    known_on,
    'original'              as vintage_basis,
    is_interested_party,
    hedge <> 'stated'       as is_estimate,
    format('{} in {}: {} {}.', replace(indicator, '_', ' '), period_to, shown(value), unit) as detail
from core.indicator_fact
where
    indicator in ('greenfield_investment', 'greenfield_investment_growth', 'investment_pledged')
    and subject_id in ('IRQ', 'foreign_investors') and not is_forecast
qualify row_number() over (
    partition by origins[1], period_to order by indicator = 'greenfield_investment_growth' desc, known_on nulls last, fact_id
) = 1
