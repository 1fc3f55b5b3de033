-- The vintage of each source that the build uses, with the publisher's lag: rules of evidence cite it.
select v.source_id, v.vintage_on, v.vintage_basis, v.known_until, s.publication_lag_days
from build.vintage_in_force as v
join build.source as s using (source_id)
