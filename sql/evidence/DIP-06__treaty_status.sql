-- Proposition: every state with a coast on the Gulf is party to the non-proliferation treaty.
-- Supports: a voice dates the joining of all of them, as many as the threshold counts. Contradicts: one is outside or has left.
-- Silent: the status of some of them only.
with gulf as (
    select unnest(['BHR', 'IRN', 'IRQ', 'KWT', 'OMN', 'QAT', 'SAU', 'ARE']) as country_iso3
),

-- The records name the partner beside Iraq; where there is none, the event is Iraq's own.
joined as (
    select
        p.origin,
        coalesce(p.partner_iso3s[1], 'IRQ') as country_iso3,
        p.direction = 'conflictual' as is_outside,
        p.source_id, p.source_url, p.known_on, p.hedge, p.event_date as period
    from record.policy_event as p
    where p.event_type = 'treaty' and p.description ilike '%non-proliferation treaty%' and not p.is_planned
    union all
    select f.origin, f.subject_id, f.value = 0, f.source_id, f.source_url, f.known_on, f.hedge, coalesce(f.period_to, 'undated')
    from record.indicator_fact as f
    where f.indicator = 'npt_membership' and f.value is not null
),

voice as (
    select
        j.origin,
        max(j.period) as period,
        any_value(j.source_id) as source_id,
        count(distinct j.country_iso3) filter (where not j.is_outside) as members,
        string_agg(distinct j.country_iso3, ', ' order by j.country_iso3) filter (where not j.is_outside) as member_names,
        string_agg(distinct j.country_iso3, ', ' order by j.country_iso3) filter (where j.is_outside) as outsiders,
        arg_min(j.source_url, j.known_on) as source_url,
        max(j.known_on) as known_on,
        bool_or(j.hedge <> 'stated') as is_estimate
    from joined as j
    join gulf as g on g.country_iso3 = j.country_iso3
    group by j.origin
)

select
    origin,
    period,
    source_id,
    case
        when outsiders is not null then 'contradicts'
        when members = threshold('DIP-06', 'gulf_states') then 'supports'
        else 'silent'
    end as outcome,
    members as observed_value,
    'count' as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    false as is_interested_party,
    is_estimate,
    format(
        'Parties on record: {} of {} ({})', members, threshold('DIP-06', 'gulf_states')::integer, coalesce(member_names, 'none')
    )
    || coalesce('; outside: ' || outsiders, '') as detail
from voice
