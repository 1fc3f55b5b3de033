-- Proposition: by the count that the two states keep themselves, the claimed year is the claimed anniversary.
-- Supports: an anniversary marked in any year leads to that count. Contradicts: it leads to another.
-- Silent: no number of years is named.
with claimed as (
    select low as years, year(period_start(period)) as in_year
    from claims.quantity
    where claim_id = 'REL-01' and measure = 'anniversary'
),

page as (
    select *, year(period_start(event_date)) as event_year
    from record.policy_event
    where measure = 'anniversary' and list_contains(partner_iso3s, 'RUS') and not is_planned
    qualify row_number() over (partition by origin, event_date order by known_on, source_url) = 1
)

select
    p.origin,
    p.event_date as period,
    p.source_id,
    case
        when p.value is null then 'silent'
        when p.value + c.in_year - p.event_year = c.years then 'supports'
        else 'contradicts'
    end as outcome,
    p.value as observed_value,
    p.unit as observed_unit,
    p.source_url as citation,
    p.known_on,
    'original' as vintage_basis,
    p.is_interested_party,
    p.hedge <> 'stated' as is_estimate,
    p.description || coalesce(format(': {:g} years in {}', p.value::double, p.event_year), '') as detail
from page as p
cross join claimed as c
