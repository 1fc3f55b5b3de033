-- Proposition: gas output of the Kurdistan Region can be raised; here, by capacity or stated potential compared with output.
-- A field's newest capacity, or the nearest stated potential of the Region, is compared with its own newest output.
-- Supports: it exceeds output by room_pct or more. Contradicts: for the Region as a total it exceeds output by less.
-- Silent: one of the two is not known, or the plant of one field is fully used, which says nothing about the others.
with report as (
    from newest_kurdistan_gas_report()
    where is_output
),

stated as (
    select
        origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
        'original'::vintage_basis as vintage_basis,
        value as possible_bcm_y,
        'the Region' as subject,
        'potential' as what
    from indicator_pages()
    where indicator = 'gas_output_potential' and subject_id = 'kurdistan_region'
    qualify row_number() over (partition by origin order by period_start, known_on, citation) = 1
),

possible as (
    from stated
    union all by name
    select
        origin, period, source_id, citation, known_on, vintage_basis, is_estimate, subject,
        false as is_interested_party,
        gas_bcm_y as possible_bcm_y,
        'capacity' as what
    from report
    where is_capacity
),

room as (
    select
        m.* exclude (known_on, vintage_basis, is_estimate),
        greatest(m.known_on, r.known_on) as known_on,
        greatest(m.vintage_basis, r.vintage_basis) as vintage_basis,
        m.is_estimate or r.is_estimate as is_estimate,
        r.gas_bcm_y,
        r.period_from as output_period,
        100 * m.possible_bcm_y / r.gas_bcm_y - 100 as room_pct
    from possible as m
    join report as r on m.subject = r.subject and not r.is_capacity
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when room_pct >= threshold('GAS-03', 'room_pct') then 'supports'
        when subject = 'the Region' then 'contradicts'
        else 'silent'
    end as outcome,
    room_pct as observed_value,
    'pct' as observed_unit,
    format(
        '{}: {} of {} bcm a year ({}) against output of {} ({})', subject, what, shown(possible_bcm_y), period,
        shown(gas_bcm_y), output_period
    ) as finding
from room
qualify row_number() over (partition by origin, period order by what desc, room_pct) = 1
