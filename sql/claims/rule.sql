-- The rules of evidence, each a file in sql/evidence.
select * from registry.rule
