-- Which claims of the brief were supported when it was written and no longer are?
--
-- Verdicts at both dates, the certainty of today's, and the number that changed it. A changed verdict is not an error of the
-- authors: they could not know.
select claim_id, statement, verdict_at_publication, verdict_today, certainty_today, downgrades_today, turned_by
from mart.claim_board
where has_turned
order by certainty_today desc nulls last, claim_id
