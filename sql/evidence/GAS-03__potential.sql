-- Proposition: gas output of the Kurdistan Region can be raised; here, by stated potential or capacity against what is in hand.
-- The nearest potential that is stated of the Region is compared with the highest output or capacity on report, of the Region or
-- of one field: each is a lower bound of what the Region has in hand, so that the room is not understated. A field's capacity is
-- compared with its own output. Reports that are stale on the day asked about are left out.
-- Supports: the room is room_pct of the output or more. Contradicts: for the Region it is less.
-- Silent: one of the two is not known, or the plant of one field is fully used, which says nothing about the others.
with report as (
    from newest_kurdistan_gas_report()
    where is_output and period_end >= confirmed_from('GAS-03')
),

in_hand as (
    select * from report
    order by gas_bcm_y desc, period_end desc
    limit 1
),

stated as (
    select *
    from indicator_pages()
    where indicator = 'gas_output_potential' and subject_id = 'kurdistan_region' and can_decide and period_end >= about_on()
    qualify row_number() over (partition by origin order by period_start, known_on, citation) = 1
),

room as (
    select
        s.origin, s.period, s.source_id, s.citation,
        greatest(s.known_on, h.known_on) as known_on,
        greatest(s.vintage_basis::vintage_basis, h.vintage_basis::vintage_basis) as vintage_basis,
        s.is_interested_party,
        s.is_estimate or h.is_estimate as is_estimate,
        true as is_of_region,
        100 * s.value / h.gas_bcm_y - 100 as room_pct,
        format(
            '{} puts what the Kurdistan Region could give by {} at {} bcm of gas a year; {} of {} was {} in {}',
            said_by(s.stated_by, s.origin), s.period_from, shown(s.value), if(h.is_capacity, 'the capacity', 'the output'),
            h.subject, shown(h.gas_bcm_y), h.period_from
        ) as finding
    from stated as s
    cross join in_hand as h
    union all by name
    select
        c.origin, c.period, c.source_id, c.citation,
        greatest(c.known_on, o.known_on) as known_on,
        greatest(c.vintage_basis::vintage_basis, o.vintage_basis::vintage_basis) as vintage_basis,
        false as is_interested_party,
        c.is_estimate or o.is_estimate as is_estimate,
        false as is_of_region,
        100 * c.gas_bcm_y / o.gas_bcm_y - 100 as room_pct,
        format(
            '{} puts the gas capacity of {} at {} bcm a year in {}; its output was {} in {}',
            said_by(null, c.origin), c.subject, shown(c.gas_bcm_y), c.period_from, shown(o.gas_bcm_y), o.period_from
        ) as finding
    from report as c
    join report as o on c.subject = o.subject and c.is_capacity and not o.is_capacity
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when room_pct >= threshold('GAS-03', 'room_pct') then 'supports'
        when is_of_region then 'contradicts'
        else 'silent'
    end as outcome,
    room_pct as observed_value,
    threshold('GAS-03', 'room_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    format('{}: room of {} per cent of that', finding, shown(room_pct)) as finding
from room
qualify row_number() over (partition by origin, period order by is_of_region desc, room_pct) = 1
