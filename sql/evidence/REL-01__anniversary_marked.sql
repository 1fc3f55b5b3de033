-- Proposition: by the count that the two states keep themselves, the claimed year is the claimed anniversary.
-- Supports: an anniversary marked in any year leads to that count. Contradicts: it leads to another.
-- Silent: no number of years is given.
with page as (
    select *, year(period_start(event_date)) as event_year
    from policy_pages()
    where measure = 'anniversary' and list_contains(partner_iso3s, 'RUS') and not is_planned
    qualify row_number() over (partition by origin, event_date order by known_on, citation) = 1
)

select
    p.origin, p.period, p.source_id, p.citation, p.known_on, p.is_interested_party, p.is_estimate,
    case
        when p.value is null then 'silent'
        when p.value + year(c.from_on) - p.event_year = c.stated then 'supports'
        else 'contradicts'
    end as outcome,
    p.value as observed_value,
    p.unit as observed_unit,
    p.description || coalesce(format(': {:g} years in {}', p.value::double, p.event_year), '') as finding
from page as p
cross join claimed('REL-01', 'anniversary') as c
