-- Detects: a figure of an event, or a single fact, in a unit that does not convert to that of its indicator.
-- Matters because such a row loses its value in core, and a lost figure looks like one that was never stated.
-- severity: error
select event_id as id, measure as indicator, unit from core.policy_figure where not is_convertible
union all
select fact_id, indicator, unit from core.indicator_fact where not is_convertible
