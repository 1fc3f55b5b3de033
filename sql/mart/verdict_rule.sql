-- How outcomes of parts give a verdict, for readers.
select
    verdict_order,
    verdict,
    has_contradicted,
    has_affirmed,
    has_contested,
    has_depending,
    has_silent,
    has_asserted,
    has_certainty,
    meaning,
    ['reference.verdict_rule'] as source_ids
from reference.verdict_rule
