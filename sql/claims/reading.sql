-- The ways to read each part.
select * from registry.reading
