-- Verdicts of reviewers on the claims. No verdict is computed from it.
select * from registry.review
