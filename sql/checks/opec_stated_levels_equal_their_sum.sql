-- Detects: a level that a page states and the reference level plus adjustment of the same decision that differ by over 1 kb/d.
-- Matters because both represent one figure, and the model may choose either. Rounded quotes and agencies' own percentages are
-- left out: they are known to differ by a few kb/d and rank below.
-- severity: error
select
    s.country_iso3,
    s.month,
    s.opec_decision_id,
    s.required_kbd as stated_kbd,
    a.required_kbd as added_kbd
from core.opec_required_level as s
join core.opec_required_level as a
    on a.country_iso3 = s.country_iso3 and a.month = s.month and a.includes_voluntary = s.includes_voluntary
    and a.decided_on = s.decided_on
where
    len(s.opec_decision_ids) = 1
    and len(a.opec_decision_ids) = 2
    and s.evidence < 'news_agency_calculation'::opec_evidence
    and abs(s.required_kbd - a.required_kbd) > 1
