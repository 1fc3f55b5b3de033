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

-- What a value says when it is compared with a limit.
create macro compared(value, limit_value, limit_side) as
    if(
        case limit_side
            when 'at_least' then value >= limit_value
            when 'more_than' then value > limit_value
            when 'at_most' then value <= limit_value
            when 'less_than' then value < limit_value
        end,
        'supports',
        'contradicts'
    );

-- Whether a value lies beyond twice its limit, or within half of it, on the side of its outcome.
create macro is_large_effect(value, limit_value, limit_side, outcome) as
    coalesce(
        limit_value > 0 and value >= 0
        and if(
            (limit_side in ('at_least', 'more_than')) = (outcome = 'supports'), value >= 2 * limit_value, value <= limit_value / 2
        ),
        false
    );
