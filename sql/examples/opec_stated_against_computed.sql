-- Where do OPEC's own statements of overproduction differ from what its assessments add up to?
--
-- Each in the unit of its row. computed_value is null where too few months are known to compute it; known_months against
-- spoken_months shows how much of the period the computed figure covers.
select
    statement_id,
    country_iso3,
    metric,
    month_from,
    month_to,
    stated_value,
    computed_value,
    difference,
    unit,
    known_months,
    spoken_months
from mart.opec_conformity_stated
where computed_value is not null
order by abs(difference) desc nulls last
limit 20
