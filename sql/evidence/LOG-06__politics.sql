-- Proposition: domestic politics in Iraq endanger the Development Road.
-- Supports: an Iraqi party opposes the project or its route. Contradicts: a quarrel among them is settled.
-- Silent: Iraqi parties speak of the route without opposing it.
from danger(['development_road'], ['iraqi_state', 'kurdistan_region', 'iraqi_company'], []::varchar[], ['settled'])
