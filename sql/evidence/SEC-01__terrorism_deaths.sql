-- Proposition: when the claim was made, fewer people died from terrorism than in any year on record before.
-- Supports: of the years that an origin gives, the newest has the fewest deaths. Contradicts: an earlier one has fewer.
-- Silent: it gives one year only, or its newest ended more than max_age_months before the day asked about.
-- Terrorism is a part of violence, and only some of the twenty years are on record, so the rule at most corroborates.
with newest as (
    select
        *,
        min(value) over (
            partition by origin order by fact_year rows between unbounded preceding and 1 preceding
        ) as fewest_before,
        count(*) over (partition by origin) as years,
        min(fact_year) over (partition by origin) as first_year
    from terrorism_deaths_yearly()
    qualify row_number() over (partition by origin order by fact_year desc) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when years = 1 then 'silent'
        when date_diff('month', make_date(fact_year, 12, 31), about_on()) > threshold('SEC-01', 'max_age_months')
            then 'silent'
        else compared(value, fewest_before, 'at_most')
    end as outcome,
    value as observed_value,
    fewest_before as limit_value,
    if(fewest_before is null, null, 'at_most') as limit_side,
    unit as observed_unit,
    format('{}: {:,} people were killed by terrorism in Iraq in {}', said_by(stated_by, origin), value::integer, fact_year)
    || case
        when years = 1 then ', no other year is on record'
        else
            format(
                '; the fewest in the {} years on record before, from {} on, were {:,}',
                years - 1, first_year, fewest_before::integer
            )
    end as finding
from newest
