-- Proposition: every state with a coast on the Gulf is party to the non-proliferation treaty.
-- Supports: an origin dates the accession of all of them, as many as the limit gulf_states says.
-- Contradicts: one is outside the treaty or has left it. Silent: the status of some of them only.
with gulf as (
    select unnest(['BHR', 'IRN', 'IRQ', 'KWT', 'OMN', 'QAT', 'SAU', 'ARE']) as country_iso3
),

-- The records name the partner of Iraq. Where there is none, the event is Iraq's own.
treaty_status as (
    select
        origin,
        coalesce(partner_iso3s[1], 'IRQ') as country_iso3,
        direction = 'conflictual' as is_outside,
        period,
        source_id, citation, known_on, is_estimate
    from policy_pages()
    where event_type = 'treaty' and description ilike '%non-proliferation treaty%' and not is_planned
    union all by name
    select
        origin,
        subject_id as country_iso3,
        value = 0 as is_outside,
        coalesce(period_to, 'undated') as period,
        source_id, citation, known_on, is_estimate
    from indicator_pages()
    where indicator = 'npt_membership' and value is not null
),

by_origin as (
    select
        t.origin,
        max(t.period) as period,
        any_value(t.source_id) as source_id,
        count(distinct t.country_iso3) filter (where not t.is_outside) as members,
        string_agg(distinct t.country_iso3, ', ' order by t.country_iso3) filter (where not t.is_outside) as member_names,
        string_agg(distinct t.country_iso3, ', ' order by t.country_iso3) filter (where t.is_outside) as outsiders,
        arg_min(t.citation, t.known_on) as citation,
        max(t.known_on) as known_on,
        bool_or(t.is_estimate) as is_estimate
    from treaty_status as t
    join gulf as g on t.country_iso3 = g.country_iso3
    group by t.origin
)

select
    origin, period, source_id, citation, known_on, is_estimate,
    case
        when outsiders is not null then 'contradicts'
        when members = threshold('DIP-06', 'gulf_states') then 'supports'
        else 'silent'
    end as outcome,
    members as observed_value,
    'count' as observed_unit,
    format(
        'Parties on record: {} of {} ({})', members, threshold('DIP-06', 'gulf_states')::integer, coalesce(member_names, 'none')
    )
    || coalesce('; outside: ' || outsiders, '') as finding
from by_origin
