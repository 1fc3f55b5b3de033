-- The curated decisions with their months as dates, groups included: what a reader of a release can trace a level back to.
-- A figure worked out by an agency or by us is derived, one carried on beyond its page estimated, a projection a forecast.
select
    opec_decision_id,
    country_iso3,
    group_name,
    measure,
    includes_voluntary,
    period_start(effective_from) as effective_from_on,
    period_end(effective_to) as effective_to_on,
    period_start(superseded_on) as superseded_on,
    value_kbd,
    plan_vintage,
    decision,
    period_start(decision_date) as decided_on,
    evidence,
    case evidence
        when 'derived' then 'derived'
        when 'news_agency_calculation' then 'derived'
        when 'inferred' then 'estimated'
        when 'projection' then 'forecast'
        else 'reported'
    end as flag,
    note,
    known_on,
    known_basis,
    origin,
    source_url,
    source_title,
    source_publisher,
    source_date
from record.opec_decision
