-- Who stands where on the Development Road.

-- What one state does or says for or against the road. Its support is its own act, so it is no interested party in it.
create or replace temp macro backing_of(wanted_party) as table
select
    origin, period, source_id, citation, known_on, vintage_basis, is_own_act, is_estimate,
    case
        when not can_decide or has_faded(event_on, 'LOG-04') then 'silent'
        when stance = 'opposes' then 'contradicts'
        when stance = 'supports' then 'supports'
        else 'silent'
    end                                                          as outcome,
    format('{} reports on {}: {}.', origin, period, description) as finding
from acts_on(['development_road'])
where list_contains(sides, wanted_party)
qualify row_number() over (
    partition by origin, period order by party = wanted_party desc, stance = 'opposes' desc, known_on, event_id, citation
) = 1;

-- A danger to the road since it was planned. Silence on a danger is no sign of safety.
create or replace temp macro danger(wanted_subjects, sides_wanted, signs, ends) as table
select
    origin, period, source_id, citation, known_on, vintage_basis, is_own_act, is_estimate,
    case
        when not can_decide or has_faded(event_on, 'LOG-06') or not list_has_any(sides, sides_wanted) then 'silent'
        when subject not in ('development_road', 'faw_port') then 'silent'
        when list_contains(ends, milestone::varchar) then 'contradicts'
        when stance = 'opposes' and (len(signs) = 0 or list_contains(signs, milestone::varchar)) then 'supports'
        else 'silent'
    end                                                          as outcome,
    format('{} reports on {}: {}.', origin, period, description) as finding
from acts_on(wanted_subjects)
where
    year(event_on) >= threshold('LOG-06', 'planned_from_year')
    and (
        stance = 'opposes' or list_contains(ends, milestone::varchar)
        or (stance = 'neutral' and list_has_any(sides, sides_wanted))
    )
qualify row_number() over (
    partition by origin, period order by stance = 'opposes' desc, known_on, event_id, citation
) = 1;
