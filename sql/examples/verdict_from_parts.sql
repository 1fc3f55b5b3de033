-- How do the parts of a claim give its verdict?
--
-- The first row that fits, from the top. A condition is true, false, or empty where it does not matter.
select
    verdict_order,
    verdict,
    has_contradicted,
    has_affirmed,
    has_contested,
    has_depending,
    has_silent,
    has_asserted,
    meaning
from mart.verdict_rule
order by verdict_order
