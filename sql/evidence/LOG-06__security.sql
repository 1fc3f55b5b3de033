-- Proposition: insecurity in outlying areas endangers the Development Road.
-- Supports: an attack on the project or its port is reported. Contradicts: the road is opened all the same.
-- Silent: an attack elsewhere, which shows that areas are unsafe but not that the project is hit.
from danger(
    ['development_road', 'faw_port', 'energy_facility_attack'],
    ['armed_group', 'independent', 'iraqi_state', 'kurdistan_region'], ['attacked'], ['opened']
)
