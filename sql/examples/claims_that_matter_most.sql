-- Which five claims should a short summary name first?
--
-- First what held and holds no more, then where the document was wrong, then other changes; equals by certainty.
-- finding_rank 1 is the first to name; origin_count is the number of independent origins on the stronger side of the newest
-- verdict.
select
    f.finding_rank,
    f.claim_id,
    b.verdict_known_then,
    b.verdict_in_hindsight,
    b.verdict_holds_now,
    f.verdict_course,
    f.origin_count
from mart.claim_finding as f
join mart.claim_board as b using (claim_id)
order by f.finding_rank
limit 5
