-- What people hold of the claims. No verdict is computed from it.
select * from registry.review
