-- The limit that a claim's YAML states under a name; rules use it instead of a number of their own.
create macro threshold(claim, limit_name) as (
    select t.value from claims.threshold as t where t.claim_id = claim and t.name = limit_name
);

-- Bounds within which an observation agrees with the figure that a claim states, tolerance included.
create macro quantity_low(claim, what) as (
    select case when q.comparator = '<' then null else q.low * (1 - q.tolerance_pct / 100) end
    from claims.quantity as q where q.claim_id = claim and q.measure = what
);
create macro quantity_high(claim, what) as (
    select case when q.comparator = '>' then null else coalesce(q.high, q.low) * (1 + q.tolerance_pct / 100) end
    from claims.quantity as q where q.claim_id = claim and q.measure = what
);
