-- Proposition: the government of Iraq backs the Development Road.
-- Supports: an origin reports that it presents, funds or signs for the road, or speaks for it. Contradicts: it turns against it.
-- Silent: it takes no side, or was last heard of too long ago. The rank of who spoke is not coded, so the evidence is indirect.
from backing_of('iraqi_state')
