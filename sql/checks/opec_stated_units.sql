-- Detects: a stated sum of months under the unit of a rate, or vice versa, and a conformity that is no percentage.
-- Matters because 1,184 kb/d-months over half a year, read as a rate, is six times the truth.
-- severity: error
select statement_id, metric, unit
from mart.opec_conformity_stated
where
    unit is distinct from case
        when stated_value is null then null
        when metric in ('overproduction_cumulative', 'compensation_outstanding') then 'kb/d-months'
        when metric = 'conformity' then 'pct'
        else 'kb/d'
    end
