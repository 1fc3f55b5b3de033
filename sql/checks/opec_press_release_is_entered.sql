-- Detects: a press release of OPEC from which no decision is entered and which nobody has acknowledged.
-- Matters because levels and plans are entered by hand: a release that nobody read leaves the required levels of old standing,
-- and production is then measured against the wrong bar. Enter its figures in data/records/opec_decision.csv from a page that
-- may be cited, or say in data/records/opec_acknowledgement.csv why there is nothing to enter.
-- severity: warning
select issued_on, title, address, first_seen_on
from core.opec_press_release
where not is_entered and not is_acknowledged
