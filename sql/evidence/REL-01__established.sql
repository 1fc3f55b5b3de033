-- Proposition: the claimed number of years lies between the opening of diplomatic relations and the claimed year.
-- Supports: an origin dates the first opening of relations that many years before. Contradicts: it gives another date.
-- Silent: a break or a resumption of relations, from which the claim does not count.
with event as (
    select *, year(period_start(event_date)) as event_year
    from policy_pages()
    where event_type = 'diplomatic_relations' and list_contains(partner_iso3s, 'RUS') and not is_planned
),

opening as (
    select event_id
    from event
    where direction = 'cooperative'
    order by event_year, event_id
    limit 1
),

page as (
    select e.*, o.event_id is not null as is_opening, year(c.from_on) as claimed_year, c.stated as claimed_years
    from event as e
    left join opening as o on o.event_id = e.event_id
    cross join claimed('REL-01', 'anniversary') as c
    qualify row_number() over (partition by e.origin, e.event_date order by o.event_id is null, e.known_on, e.citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case
        when not is_opening then 'silent'
        when claimed_year - event_year = claimed_years then 'supports'
        else 'contradicts'
    end as outcome,
    case when is_opening then claimed_year - event_year end as observed_value,
    case when is_opening then 'years' end as observed_unit,
    finding
    || case
        when is_opening then format(', {} years before {}', claimed_year - event_year, claimed_year)
        else ', not counted from'
    end as finding
from page
