-- Proposition: foreign investment in Iraq grows.
-- Announced projects and pledges by year: promises, not money received, so they only corroborate.
-- Supports: a stated rise. Contradicts: a stated fall. Silent: a sum that nobody compared with another year.
select
    voice(party, origin) as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when indicator = 'greenfield_investment_growth' then if(value > 0, 'supports', 'contradicts')
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    case
        when indicator = 'greenfield_investment_growth'
            then format('{} counts {:+.0f} per cent announced investment in Iraq in {}.', stated_by, value::double, period_to)
        else format('{} counts {} bn dollars announced or pledged for Iraq in {}.', stated_by, shown(value), period)
    end as finding
from indicator_facts()
where
    indicator in ('greenfield_investment', 'greenfield_investment_growth', 'investment_pledged')
    and subject_id in ('IRQ', 'foreign_investors') and not is_forecast and period_end <= about_on()
    and period_end >= years_ago(threshold('INV-05', 'window_years'))
qualify row_number() over (
    partition by voice(party, origin), period
    order by indicator = 'greenfield_investment_growth' desc, known_on nulls last, fact_id
) = 1
