-- Agreements, contracts and offers of Iraq with one partner, for the claim on whom Baghdad looks to.
create or replace temp macro agreement_with(wanted_partner) as table
with act as (
    select
        e.*,
        case
            when e.direction = 'conflictual' and list_contains(e.actors, 'Iraq') and e.topic in ('energy_contract', 'licensing')
                then 'away'
            when e.direction = 'cooperative' and coalesce(is_lost(p.status_latest), false) then 'undone'
            when e.direction = 'cooperative' then 'towards'
            else 'neither'
        end as course
    from policy_events() as e
    left join mart.russian_project as p using (project_id)
    where
        list_contains(e.partner_iso3s, wanted_partner) and e.event_type not in ('statement', 'visit') and not e.is_planned
        and e.topic in ('energy_contract', 'licensing', 'investment', 'trade', 'transport_corridor', 'diplomacy')
        and list_has_any(e.claim_ids, ['DIP-08', 'DIP-09', 'PRJ-06'])
        and is_in_window(e.event_on, 'DIP-08')
),

counted as (
    select *, count(*) filter (where course = 'towards') over () as towards_count
    from act
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case
        when course = 'away' then 'contradicts'
        when course = 'towards' and towards_count >= threshold('DIP-08', 'agreements') then 'supports'
        else 'silent'
    end           as outcome,
    towards_count as observed_value,
    'count'       as observed_unit,
    format('{} ({}){}.', description, event_date, if(course = 'undone', ', undone since', '')) as finding
from counted
qualify row_number() over (partition by origin, period order by course, known_on nulls last, event_id) = 1;
