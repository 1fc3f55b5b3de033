-- Proposition: the two states mark the claimed anniversary in the claimed year.
-- Supports: an origin reports that they mark that number of years in that year. Contradicts: they mark another number in it.
-- Silent: an anniversary marked in another year, whose count is shown, or one without a number.
with page as (
    select
        p.*,
        list_prepend(p.party::varchar, p.other_parties::varchar[]) as sides,
        year(p.event_on) as event_year,
        year(c.from_on) as claimed_year,
        c.stated as claimed_years
    from policy_pages() as p
    cross join claimed('REL-01', 'anniversary') as c
    where
        p.subject = 'diplomatic_relations' and p.milestone = 'commemorated' and p.measure = 'anniversary'
        and list_contains(p.partner_iso3s, 'RUS') and not p.is_planned and p.event_on <= greatest(c.to_on, about_on())
        and p.can_decide
    qualify row_number() over (partition by p.origin, p.period order by p.known_on, p.event_id, p.citation) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    is_own_act and publisher_kind = 'government' as is_own_act,
    case
        when value is null or event_year <> claimed_year then 'silent'
        when value = claimed_years then 'supports'
        else 'contradicts'
    end as outcome,
    value as observed_value,
    case when value is not null then 'years' end as observed_unit,
    case
        when value is null then format('{} reports an anniversary on {} without a number of years.', origin, period)
        else format(
            '{} reports {} years of relations marked on {}; that counts from {}.',
            origin, shown(value), period, (event_year - value)::integer
        )
    end as finding
from page
