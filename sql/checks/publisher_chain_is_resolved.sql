-- Detects: a publisher that passes on the figures of one that itself passes on those of another.
-- Matters because voices are counted one step back; a second step would make two voices of one.
-- severity: error
select p.publisher, p.passes_on, f.passes_on as passed_on_before
from core.publisher as p
join core.publisher as f on f.publisher = p.passes_on
where f.passes_on is not null and len(f.passes_on_measures) = 0
