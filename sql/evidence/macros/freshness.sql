-- How long a last confirmation still speaks of a state.

-- The first day on which a state may have been confirmed to count for the day asked about.
create or replace temp macro confirmed_from(judged_claim) as
    about_on()
    - to_months((select c.stale_after_months from claims.claim as c where c.claim_id = judged_claim)::integer);

-- Whether a state was last confirmed too long ago to speak of today. It fades only for days after the document: what was
-- known when it was written is what its authors could go by.
create or replace temp macro has_faded(confirmed_on, judged_claim) as
    about_on() > anchor_on() and confirmed_on < confirmed_from(judged_claim);
