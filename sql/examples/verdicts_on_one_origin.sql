-- Which verdicts rest on a single origin?
--
-- The newest verdict of each claim changes if any one of decisive_origins is left out. Such a verdict is as good as that origin.
select claim_id, statement, carrying_question, decisive_origins
from mart.claim_board
where is_on_one_origin
order by claim_id
