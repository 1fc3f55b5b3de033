-- Proposition: the Russian investment accumulated in Iraq is above the figure that the claim gives, strictly.
-- The document compared with itself: another of its claims gives the same measure with the same figure, but another bound.
-- Supports: the other claim bounds the figure in the same way. Contradicts: it gives the figure as about reached, not as
-- exceeded.
-- Silent: no other claim gives the measure.
select
    'the_document' as origin,
    coalesce(o.period, 'undated') as period,
    'claims.registry' as source_id,
    case when o.comparator = q.comparator then 'supports' else 'contradicts' end as outcome,
    o.low as observed_value,
    o.unit as observed_unit,
    null as citation,
    about_on() as known_on,
    true as is_interested_party,
    o.comparator = '~' as is_estimate,
    format(
        'The document itself also has the total at {} {} bn dollars ({}).',
        case o.comparator when '~' then 'about' when '>' then 'more than' when '<' then 'less than' else 'exactly' end,
        shown(o.low), o.claim_id
    ) as finding
from claims.quantity as q
join claims.quantity as o on o.measure = q.measure and o.claim_id <> q.claim_id and o.unit = q.unit
where q.claim_id = 'INV-02' and q.measure = 'investment_cumulative'
