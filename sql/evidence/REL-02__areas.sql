-- Proposition: cooperation develops in various areas.
-- Acts of the last area_window_months in which the Russian and the Iraqi state, or a company of one and the other state, meet,
-- agree, sign or open something count by their topic; statements do not. An area grows if more matters in it go forward than
-- back.
-- Supports: at least `areas` areas grow. Contradicts: at least as many shrink. Silent: neither.
with act as (
    select p.*, list_prepend(p.party::varchar, p.other_parties::varchar[]) as sides
    from policy_pages() as p
    where
        list_contains(p.partner_iso3s, 'RUS') and not p.is_planned and p.event_type <> 'statement'
        and p.subject not in ('diplomatic_relations', 'us_sanctions', 'un_sanctions_on_iraq', 'other')
        and p.event_on between months_ago(threshold('REL-02', 'area_window_months')) and about_on()
        and p.can_decide and p.stance <> 'neutral'
),

between_both as (
    select *
    from act
    where
        list_has_any(sides, ['russian_state', 'russian_company', 'iraqi_state'])
        and (stance = 'opposes' or list_has_any(sides, ['iraqi_state', 'iraqi_company']))
),

area as (
    select
        topic,
        count(distinct matter_id) filter (where stance = 'supports') as forward,
        count(distinct matter_id) filter (where stance = 'opposes') as back
    from between_both
    group by topic
),

counted as (
    select
        *,
        count(*) filter (where forward > back) over () as growing,
        count(*) filter (where back > forward) over () as shrinking
    from area
),

shown_page as (
    select b.*, c.forward, c.back, c.growing, c.shrinking
    from between_both as b
    join counted as c using (topic)
    where (b.stance = 'supports') = (c.forward >= c.back)
    qualify row_number() over (partition by b.origin, b.period order by b.known_on, b.event_id, b.citation) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when growing >= threshold('REL-02', 'areas') and forward > back then 'supports'
        when shrinking >= threshold('REL-02', 'areas') and back > forward then 'contradicts'
        else 'silent'
    end as outcome,
    growing as observed_value,
    'count' as observed_unit,
    case when growing >= threshold('REL-02', 'areas') and forward > back then threshold('REL-02', 'areas') end as limit_value,
    case when growing >= threshold('REL-02', 'areas') and forward > back then 'at_least' end as limit_side,
    format(
        '{} areas grow and {} shrink in the {} months to {}; {} on {}: {}.',
        growing, shrinking, threshold('REL-02', 'area_window_months')::integer, about_on(), origin, period, description
    ) as finding
from shown_page
