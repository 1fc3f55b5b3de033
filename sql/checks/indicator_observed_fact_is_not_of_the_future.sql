-- Detects: a figure of a period that had not begun when its first page was out, or a target, that is not marked as a forecast.
-- Matters because a target taken for an observation turns a plan into an achievement.
-- severity: error
select fact_id, period_from, known_on
from core.indicator_fact
where
    not is_forecast
    and (known_on < period_start or regexp_matches(indicator, '_(target|potential)$') or indicator = 'trees_planned')
