-- Proposition: Iraq takes part in joint projects as a partner among equals.
-- Counted are matters in which the Iraqi state and the government of another country agree on, sign for or found a joint project
-- in investment or transport, within window_years. That terms are equal cannot be seen from that, so the evidence is indirect.
-- Supports: at least joint_projects such matters. Contradicts: at least as many were given up as were agreed. Silent: fewer.
with act as (
    select *, milestone in ('abandoned', 'ended', 'closed') as is_given_up
    from acts_on([
        'foreign_investment', 'development_road', 'transport_cooperation', 'north_south_corridor', 'belt_and_road', 'trade_ties'
    ])
    where
        list_contains(sides, 'iraqi_state') and can_decide
        and list_has_any(sides, ['turkish_state', 'chinese_state', 'russian_state', 'iranian_state', 'us_state', 'other_state'])
        and milestone in ('agreed', 'signed', 'in_force', 'established', 'joined', 'abandoned', 'ended', 'closed')
        and event_on >= years_ago(threshold('DIP-02', 'window_years'))
),

counted as (
    select
        a.*,
        n.agreed_count,
        n.given_up_count
    from act as a
    cross join (
        select
            count(distinct matter_id) filter (where not is_given_up) as agreed_count,
            count(distinct matter_id) filter (where is_given_up) as given_up_count
        from act
    ) as n
    qualify row_number() over (partition by a.origin, a.period order by a.known_on, a.event_id, a.citation) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_own_act, is_estimate,
    case
        when given_up_count >= agreed_count and is_given_up then 'contradicts'
        when agreed_count >= threshold('DIP-02', 'joint_projects') and not is_given_up then 'supports'
        else 'silent'
    end as outcome,
    format(
        '{} joint projects agreed and {} given up in the {} years to {}; {} on {}: {}.',
        agreed_count, given_up_count, threshold('DIP-02', 'window_years')::integer, about_on(), origin, period, description
    ) as finding
from counted
