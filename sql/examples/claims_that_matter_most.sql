-- Which five claims should a short summary name first?
--
-- Reversed verdicts come first, then other changes, then by certainty. finding_rank 1 is the first to name; origin_count is the
-- number of independent origins on today's side.
select f.finding_rank, f.claim_id, b.verdict_at_publication, b.verdict_today, f.verdict_course, f.origin_count
from mart.claim_finding as f
join mart.claim_board as b using (claim_id)
order by f.finding_rank
limit 5
