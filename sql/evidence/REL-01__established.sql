-- Proposition: the claimed number of years lies between the opening of diplomatic relations and the claimed year.
-- Supports: an origin dates the opening of relations that many years before. Contradicts: it gives another year.
-- Silent: a break or a resumption of relations, which shows that they existed before and says nothing on when they were opened.
with page as (
    select a.*, year(a.event_on) as event_year, year(c.from_on) as claimed_year, c.stated as claimed_years
    from acts_on(['diplomatic_relations']) as a
    cross join claimed('REL-01', 'anniversary') as c
    where a.milestone in ('established', 'ended', 'resumed') and list_contains(a.partner_iso3s, 'RUS')
    qualify row_number() over (
        partition by a.origin, a.period order by a.milestone = 'established' desc, a.known_on, a.event_id
    ) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_own_act, is_estimate,
    case
        when milestone <> 'established' or not can_decide then 'silent'
        when claimed_year - event_year = claimed_years then 'supports'
        else 'contradicts'
    end as outcome,
    case when milestone = 'established' then claimed_year - event_year end as observed_value,
    case when milestone = 'established' then 'years' end as observed_unit,
    case
        when milestone = 'established'
            then format(
                '{} dates the opening of relations to {}, {} years before {}.',
                origin, period, claimed_year - event_year, claimed_year
            )
        else format('{} tells of {}: {}; that does not date the opening.', origin, period, description)
    end as finding
from page
