-- Proposition: the claimed number of years lies between the opening of diplomatic relations and the claimed year.
-- Supports: a voice dates the first opening of relations that many years before. Contradicts: it dates it otherwise.
-- Silent: a break or a resumption of relations, from which the claim does not count.
with claimed as (
    select low as years, year(period_start(period)) as in_year
    from claims.quantity
    where claim_id = 'REL-01' and measure = 'anniversary'
),

page as (
    select *, year(period_start(event_date)) as event_year
    from record.policy_event
    where event_type = 'diplomatic_relations' and list_contains(partner_iso3s, 'RUS') and not is_planned
),

opening as (
    select event_id, event_year
    from page
    where direction = 'cooperative'
    order by event_year, event_id
    limit 1
),

voice as (
    select p.*, o.event_id is not null as is_opening
    from page as p
    left join opening as o on o.event_id = p.event_id
    qualify row_number() over (partition by p.origin, p.event_date order by o.event_id is null, p.known_on, p.source_url) = 1
)

select
    v.origin,
    v.event_date as period,
    v.source_id,
    case
        when not v.is_opening then 'silent'
        when c.in_year - v.event_year = c.years then 'supports'
        else 'contradicts'
    end as outcome,
    case when v.is_opening then c.in_year - v.event_year end as observed_value,
    case when v.is_opening then 'years' end as observed_unit,
    v.source_url as citation,
    v.known_on,
    'original' as vintage_basis,
    v.is_interested_party,
    v.hedge <> 'stated' as is_estimate,
    v.description || ' (' || v.event_date || ')'
    || case
        when v.is_opening then format(', {} years before {}', c.in_year - v.event_year, c.in_year)
        else ', not counted from'
    end as detail
from voice as v
cross join claimed as c
