-- Where was the document wrong, and where has the world changed since?
--
-- Two different things. is_wrong_in_hindsight: contradicted in hindsight, on the time of the document. has_changed: a part
-- that held then is contradicted today, or the reverse, which is no error of the authors. turned_by is the number or event that
-- the day of the document lacked.
select
    claim_id,
    statement,
    is_wrong_in_hindsight,
    has_changed,
    verdict_known_then,
    verdict_in_hindsight,
    verdict_holds_now,
    turned_by
from mart.claim_board
where is_wrong_in_hindsight or has_changed
order by is_wrong_in_hindsight desc, claim_id
