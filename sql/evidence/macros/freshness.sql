-- How long a last confirmation still speaks of a state.

-- The first day on which a state may have been confirmed to count for the day asked about.
create or replace temp macro confirmed_from(judged_claim) as
    about_on()
    - to_months((select c.stale_after_months from claims.claim as c where c.claim_id = judged_claim)::integer);
