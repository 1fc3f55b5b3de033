-- Whom Baghdad looks to, and for what.

-- Matters between the Iraqi state and one partner. A matter told of many times counts once; acts of firms alone do not count.
create or replace temp macro sought_with(wanted_partner) as table
with act as (
    select
        e.*,
        case e.stance when 'opposes' then 'away' when 'supports' then 'towards' else 'neither' end as course
    from acts_on([
        'field_contract', 'licensing_round', 'foreign_investment', 'trade_ties', 'development_road', 'corridor_link',
        'north_south_corridor', 'belt_and_road', 'transport_cooperation', 'intergovernmental_commission', 'technology',
        'economic_zone', 'business_under_sanctions'
    ]) as e
    where
        list_contains(e.partner_iso3s, wanted_partner) and list_contains(e.sides, 'iraqi_state') and e.can_decide
        and e.event_type not in ('statement', 'visit') and is_in_window(e.event_on, 'DIP-08')
        -- To carry on under sanctions is to keep a partner, not to look for one: there only what turns away counts.
        and (e.subject <> 'business_under_sanctions' or e.stance = 'opposes')
),

counted as (
    select
        a.*,
        t.towards_count,
        a.course = 'towards' and t.towards_count >= threshold('DIP-08', 'agreements') as is_sought
    from act as a
    cross join (select count(distinct matter_id) filter (where course = 'towards') as towards_count from act) as t
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_own_act, is_estimate,
    case when course = 'away' then 'contradicts' when is_sought then 'supports' else 'silent' end as outcome,
    if(course = 'away', null, towards_count)  as observed_value,
    if(course = 'away', null, 'count')        as observed_unit,
    if(is_sought, threshold('DIP-08', 'agreements'), null) as limit_value,
    if(is_sought, 'at_least', null)           as limit_side,
    format(
        '{} reports on {}: {}; {} separate matters of Iraq with the partner in the {} months to {}.',
        origin, period, description, towards_count, threshold('DIP-08', 'window_months')::integer, about_on()
    )                                         as finding
from counted
qualify row_number() over (partition by origin, period order by course, known_on, event_id) = 1;

-- Acts of the Iraqi state with Russia or China for one purpose.
create or replace temp macro sought_for(purposes) as table
with act as (
    select *
    from acts_on(purposes)
    where
        list_has_any(partner_iso3s, ['RUS', 'CHN']) and list_contains(sides, 'iraqi_state') and can_decide
        and event_type <> 'statement' and is_in_window(event_on, 'DIP-08')
),

sought as (
    select *, coalesce(bool_or(stance = 'supports') over (), false) as is_sought
    from act
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_own_act, is_estimate,
    case
        when stance = 'supports' then 'supports'
        when stance = 'opposes' and not is_sought then 'contradicts'
        else 'silent'
    end                                                                as outcome,
    format('{} reports on {}: {}.', origin, period, description)       as finding
from sought
qualify row_number() over (partition by origin, period order by stance = 'supports' desc, stance, known_on, event_id) = 1;
