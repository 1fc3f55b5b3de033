-- What is known at the as-of date. The rule is in the macro observation_as_of alone; the join back
-- to core.observation gives the values their lineage.
select o.*, k.vintage_basis
from core.observation as o
join observation_as_of(as_of_on()) as k using (series_id, period_start, vintage_on)
