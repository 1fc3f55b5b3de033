-- Proposition: foreign investment in Iraq grows.
-- Announced projects and pledges by year: promises, not money received, so they only corroborate.
-- Supports: a stated rise. Contradicts: a stated fall. Silent: a sum that nobody compared with another year.
select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case
        when indicator = 'greenfield_investment_growth' then if(value > 0, 'supports', 'contradicts')
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    format('{} in {}: {} {}.', replace(indicator, '_', ' '), period_to, shown(value), unit) as finding
from indicator_facts()
where
    indicator in ('greenfield_investment', 'greenfield_investment_growth', 'investment_pledged')
    and subject_id in ('IRQ', 'foreign_investors') and not is_forecast
qualify row_number() over (
    partition by origin, period order by indicator = 'greenfield_investment_growth' desc, known_on nulls last, fact_id
) = 1
