-- Proposition: the weight is to move away from oil; here, by what officials plan for oil capacity.
-- Supports: never, since no plan to do without oil is known. Contradicts: a body plans more oil than Iraq produced last.
-- Silent: it plans no more.
with output as (
    select production_kbd, month
    from iraq_output_by_secondary_sources()
    where month <= about_on()
    order by month desc
    limit 1
),

target as (
    select *
    from indicator_pages()
    where indicator = 'production_capacity_target' and party = 'iraqi_state' and period_start > about_on()
        and known_basis <> 'undated' and known_on between confirmed_from('GAS-04') and about_on()
    qualify row_number() over (partition by origin order by known_on desc, period_start desc, citation) = 1
)

select
    t.origin, t.period, t.source_id, t.citation, t.known_on, t.vintage_basis, t.is_interested_party, t.is_estimate,
    case when coalesce(t.value_low, t.value) > o.production_kbd then 'contradicts' else 'silent' end as outcome,
    t.value as observed_value,
    o.production_kbd as limit_value,
    'at_most' as limit_side,
    t.unit as observed_unit,
    format(
        '{} plans an oil capacity of {:,} kb/d for {}; OPEC''s secondary sources put output at {:,} kb/d in {}',
        said_by(t.stated_by, t.origin), t.value::integer, t.period_from, o.production_kbd::integer, strftime(o.month, '%Y-%m')
    ) as finding
from target as t
cross join output as o
