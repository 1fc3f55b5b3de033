-- Detects: records of a project that show more money spent than was ever planned for it, or a statement of which records show
-- more than twice the amount.
-- Matters because amounts come in millions and billions, and a slip of a thousand would fill the gap that this mart exists to
-- show.
-- severity: error
select row_id, amount_busd, bottom_up_busd, bottom_up_planned_busd, documented_pct
from mart.russian_investment
where bottom_up_busd > bottom_up_planned_busd or documented_pct > 200
