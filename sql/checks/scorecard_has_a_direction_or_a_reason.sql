-- Detects: a row with both a direction and a reason for having none, or neither; a direction out of fewer than two figures.
-- Matters because an empty cell without a reason reads as no change, and one figure has no direction.
-- severity: error
select indicator, anchor_id, side, direction, gap_reason, figure_count
from mart.cooperation_scorecard
where
    (direction is null) = (gap_reason is null)
    or (direction is not null and figure_count < 2 and indicator <> 'trade_stated_change')
