-- Proposition: the weight is to move away from oil; here, by what officials plan for oil capacity.
-- Supports: never, since no plan to do without oil is known. Contradicts: a body plans more oil than Iraq produced last.
-- Silent: it plans no more.
with output as (
    select production_kbd, month
    from iraq_output_by_secondary_sources()
    order by month desc
    limit 1
),

target as (
    select *
    from indicator_pages()
    where indicator = 'production_capacity_target' and is_interested_party and period_start > about_on()
    qualify row_number() over (partition by origin order by known_on desc, period_start desc, citation) = 1
)

select
    t.origin, t.period, t.source_id, t.citation, t.known_on, t.is_interested_party, t.is_estimate,
    case when coalesce(t.value_low, t.value) > o.production_kbd then 'contradicts' else 'silent' end as outcome,
    t.value as observed_value,
    t.unit as observed_unit,
    format(
        '{}: oil capacity of {} kb/d planned for {}, output {} in {}', t.stated_by, t.value::integer, t.period_from,
        o.production_kbd::integer, strftime(o.month, '%Y-%m')
    ) as finding
from target as t
cross join output as o
