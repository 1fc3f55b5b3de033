-- Proposition: when the claim was made, fewer people died from terrorism than in any year on record before.
-- Supports: of the years that a voice gives, the newest has the fewest deaths. Contradicts: an earlier one has fewer.
-- Silent: it gives one year only, or its newest ended longer before the claim than a threshold.
-- Terrorism is a part of violence, and only some of the twenty years are on record: this corroborates at most.
with yearly as (
    select *, year(period_start(period_from)) as fact_year
    from record.indicator_fact
    where indicator = 'terrorism_deaths' and subject_id = 'IRQ' and period_from = period_to and not is_forecast
    qualify row_number() over (partition by origin, period_from order by known_on, source_url) = 1
),

newest as (
    select
        *,
        min(value) over (partition by origin) as fewest,
        count(*) over (partition by origin) as years,
        min(fact_year) over (partition by origin) as first_year
    from yearly
    qualify row_number() over (partition by origin order by fact_year desc) = 1
)

select
    origin,
    period_from as period,
    source_id,
    case
        when years = 1 then 'silent'
        when date_diff('month', make_date(fact_year, 12, 31), brief_as_of_on()) > threshold('SEC-01', 'max_age_months')
            then 'silent'
        when value <= fewest then 'supports'
        else 'contradicts'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    format('{} deaths from terrorism in {}', value::integer, fact_year)
    || case
        when years = 1 then ', no other year on record'
        else format('; fewest of {} years on record from {} on: {}', years, first_year, fewest::integer)
    end as detail
from newest
