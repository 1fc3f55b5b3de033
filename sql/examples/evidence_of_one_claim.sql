-- What speaks for and against the claim on Iraq's oil policy, and from whom?
--
-- One row per independent origin and period, for the question whether it holds now. Silence is listed too and is never support;
-- values are in the unit of their row.
select rule_id, origin, period, outcome, observed_value, observed_unit, finding, is_interested_party, published_on, citation
from mart.claim_evidence
where claim_id = 'OPC-02' and question = 'holds_now'
order by outcome desc, rule_id, period, origin
