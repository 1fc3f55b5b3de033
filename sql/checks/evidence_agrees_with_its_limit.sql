-- Detects: evidence whose outcome is not what its value, its limit and its side say.
-- Matters because readers and the breaking distance take the three at their word: a verdict would rest on one comparison and show
-- another.
-- severity: error
select question, rule_id, origin, period, outcome, observed_value, limit_value, limit_side
from claims.evidence
where
    outcome <> 'silent'
    and observed_value is not null
    and limit_value is not null
    and limit_side is not null
    and outcome <> compared(observed_value, limit_value, limit_side)
