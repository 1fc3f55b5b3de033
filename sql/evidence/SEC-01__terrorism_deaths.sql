-- Proposition: when the claim was made, fewer people died from terrorism than in any year on record before.
-- Supports: of the years that an origin gives, the newest has the fewest deaths. Contradicts: an earlier one has fewer.
-- Silent: it gives one year only, or its newest ended more than max_age_months before the claim.
-- Terrorism is a part of violence, and only some of the twenty years are on record, so the rule at most corroborates.
with newest as (
    select
        *,
        min(value) over (partition by origin) as fewest,
        count(*) over (partition by origin) as years,
        min(fact_year) over (partition by origin) as first_year
    from terrorism_deaths_yearly()
    qualify row_number() over (partition by origin order by fact_year desc) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case
        when years = 1 then 'silent'
        when date_diff('month', make_date(fact_year, 12, 31), about_on()) > threshold('SEC-01', 'max_age_months')
            then 'silent'
        when value <= fewest then 'supports'
        else 'contradicts'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    format('{} deaths from terrorism in {}', value::integer, fact_year)
    || case
        when years = 1 then ', no other year on record'
        else format('; fewest of {} years on record from {} on: {}', years, first_year, fewest::integer)
    end as finding
from newest
