-- Which release am I reading, and how old is what it knows?
--
-- One row. as_of_on is the day that 'today' means in every verdict; sources_stale counts those of which a newer vintage is due
-- on the day of asking.
from release_info()
