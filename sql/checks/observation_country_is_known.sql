-- Detects: an observation about a country whose id is no ISO code that we know.
-- Matters because an unmapped area code or country name would appear as a country of its own in addition to the right one, and
-- ranks and sums would count it twice. The offending id is the code or name as the publisher writes it.
-- severity: error
select distinct source_id, subject_id
from core.observation
where subject_kind = 'country' and subject_id not in (select country_iso3 from core.country)
