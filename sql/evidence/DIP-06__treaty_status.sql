-- Proposition: every state with a coast on the Gulf is party to the non-proliferation treaty.
-- Supports: an origin gives the accession of all of them, as many as the limit gulf_states says.
-- Contradicts: one is outside the treaty or has left it. Silent: the status of some of them only.
with gulf as (
    select unnest(['BHR', 'IRN', 'IRQ', 'KWT', 'OMN', 'QAT', 'SAU', 'ARE']) as country_iso3
),

treaty_status as (
    select
        a.origin,
        coalesce(s.country_iso3, a.partner_iso3s[1]) as country_iso3,
        a.milestone = 'ended' as is_outside,
        a.period,
        a.source_id, a.citation, a.known_on, a.vintage_basis, a.is_estimate
    from acts_on(['non_proliferation_treaty']) as a
    left join core.party as s on s.party = a.party
    where a.milestone in ('in_force', 'joined', 'ended') and a.can_decide
    union all by name
    select
        origin,
        subject_id as country_iso3,
        value = 0 as is_outside,
        period_to as period,
        source_id, citation, known_on, vintage_basis, is_estimate
    from indicator_pages()
    where
        indicator = 'npt_membership' and value is not null and can_decide
        and period_start(period_from) <= about_on()
),

-- The newest status of each state, by origin.
newest as (
    select t.*
    from treaty_status as t
    join gulf as g using (country_iso3)
    qualify row_number() over (partition by t.origin, t.country_iso3 order by t.period desc, t.is_outside desc) = 1
),

by_origin as (
    select
        origin,
        count(*) filter (where not is_outside) as members,
        string_agg(country_iso3, ', ' order by country_iso3) filter (where not is_outside) as member_names,
        string_agg(country_iso3, ', ' order by country_iso3) filter (where is_outside) as outsiders,
        -- The page of the newest status stands for all of them.
        max_by(
            struct_pack(period, source_id, citation, known_on, vintage_basis), struct_pack(known_on, period, citation)
        ) as page,
        bool_or(is_estimate) as is_estimate
    from newest
    group by origin
),

judged as (
    select
        *,
        case
            when outsiders is not null then 'contradicts'
            when members >= threshold('DIP-06', 'gulf_states') then 'supports'
            else 'silent'
        end as outcome
    from by_origin
)

select
    origin,
    page.period, page.source_id, page.citation, page.known_on, page.vintage_basis,
    is_estimate,
    outcome,
    members as observed_value,
    'count' as observed_unit,
    case when outcome <> 'silent' then threshold('DIP-06', 'gulf_states') end as limit_value,
    case when outcome <> 'silent' then 'at_least' end as limit_side,
    format(
        '{} names {} of the {} states on the Gulf as parties to the treaty ({})',
        origin, members, threshold('DIP-06', 'gulf_states')::integer, coalesce(member_names, 'none')
    )
    || coalesce('; outside: ' || outsiders, '') || '.' as finding
from judged
