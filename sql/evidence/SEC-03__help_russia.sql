-- Proposition: Russia helped Iraq soon after the war on ISIS began, in the first claimed year.
-- Supports: a voice dates help of Russia at most promptness_months after June of that year, when Mosul fell.
-- Contradicts: Russia refused or hindered help within that time. Silent: later help, since earlier help may be unrecorded.
from help_of('russian_state')
