-- Proposition: rivals in the region endanger the Development Road.
-- Supports: another state in the region obstructs it or draws its traffic away. Contradicts: such a rivalry is settled.
-- Silent: acts of other states that do not affect it.
from danger(['development_road', 'faw_port'], ['iranian_state', 'turkish_state', 'other_state'], []::varchar[], ['settled'])
