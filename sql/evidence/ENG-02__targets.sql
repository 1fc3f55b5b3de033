-- Proposition: officials themselves expect Iraq's place to grow with new capacity; here, by what became of past targets.
-- Supports: output of the target's year reached it. Contradicts: it stayed below. Silent: the year is not over.
with target as (
    select *
    from indicator_pages()
    where indicator in ('production_capacity_target') and subject_id = 'IRQ'
    qualify row_number() over (partition by origin, period_from order by value, known_on, citation) = 1
),

output as (
    select year(month) as output_year, max(production_kbd) as production_kbd
    from iraq_output_by_secondary_sources()
    group by output_year
)

select
    t.origin, t.period, t.source_id, t.citation, t.known_on, t.is_interested_party, t.is_estimate,
    case
        when t.period_end > about_on() or o.production_kbd is null then 'silent'
        when o.production_kbd >= t.value then 'supports'
        else 'contradicts'
    end as outcome,
    t.value as observed_value,
    t.unit as observed_unit,
    format('{}: capacity of {} kb/d by {}', t.stated_by, t.value::integer, t.period_from)
    || coalesce(format(', highest output of that year {} kb/d', o.production_kbd::integer), '') as finding
from target as t
left join output as o on o.output_year = year(t.period_end)
