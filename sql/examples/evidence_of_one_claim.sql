-- What speaks for and against the claim on Iraq's oil policy, and from whom?
--
-- One row per independent origin and period, as of today. Silence is listed too and is never support; values are in the unit of
-- their row.
select rule_id, origin, period, outcome, observed_value, observed_unit, detail, is_interested_party, citation
from mart.claim_evidence
where claim_id = 'OPC-02' and as_of_on = as_of_on()
order by outcome desc, rule_id, period, origin
