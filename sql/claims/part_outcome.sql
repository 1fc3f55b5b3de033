-- The outcome of each part. Readings that agree give the part. Where one is shown and another only said, the weaker word stands.
select
    question,
    claim_id,
    variant_id,
    part,
    case
        when count(distinct outcome) = 1 then any_value(outcome)::varchar
        when bool_and(outcome in ('supported', 'asserted')) then 'asserted'
        else 'depends_on_reading'
    end as outcome
from claims.reading_outcome
group by all
