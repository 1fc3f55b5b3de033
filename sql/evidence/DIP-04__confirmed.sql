-- Proposition: both Russia and Iraq say that they stand by the Astana process.
-- Supports: statements of both states for it are on record. Contradicts: one of the two speaks against it.
-- Silent: a statement of one state only, none, or statements too old to speak of today. A seat or an invitation is no statement.
with page as (
    select *
    from acts_on(['astana_process'])
    where event_type = 'statement' and list_has_any(sides, ['iraqi_state', 'russian_state']) and can_decide
    qualify row_number() over (partition by origin, period order by stance = 'opposes' desc, known_on, event_id, citation) = 1
),

spoken as (
    select
        coalesce(bool_or(list_contains(sides, 'iraqi_state') and stance = 'supports'), false) as has_iraq,
        coalesce(bool_or(list_contains(sides, 'russian_state') and stance = 'supports'), false) as has_russia
    from page
    where not has_faded(event_on, 'DIP-04')
)

select
    p.origin, p.period, p.source_id, p.citation, p.known_on, p.vintage_basis, p.is_own_act, p.is_estimate,
    format('{} reports on {}: {}.', p.origin, p.period, p.description) as finding,
    case
        when has_faded(p.event_on, 'DIP-04') then 'silent'
        when p.stance = 'opposes' then 'contradicts'
        when p.stance = 'supports' and s.has_iraq and s.has_russia then 'supports'
        else 'silent'
    end as outcome
from page as p
cross join spoken as s
