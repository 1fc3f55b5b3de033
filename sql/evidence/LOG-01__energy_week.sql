-- Proposition: the two leaders took part in Russian Energy Week in the claimed month.
-- Supports: an origin reports both on its stage in that month. Contradicts: it gives another date for that event.
-- Silent: an Energy Week that all origins date otherwise, which is another year's.
from leaders_met('LOG-01', 'energy week')
